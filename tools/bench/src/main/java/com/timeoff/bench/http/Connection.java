package com.timeoff.bench.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A kept-alive connection that carries one request at a time. */
final class Connection implements AutoCloseable {

    private final SocketChannel channel;
    private final ResponseBuffer answer = new ResponseBuffer();
    private long intended;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection open(URI server, Selector selector) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        var connection = new Connection(channel);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    /** @param intended when it should have been sent */
    void send(byte[] request, long intended) throws IOException {
        this.intended = intended;
        answer.clear();
        var bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) { // Once is enough: it is smaller than the socket's buffer, which is empty.
            channel.write(bytes);
        }
    }

    /** Whether the answer is whole with what has come. */
    boolean read(ByteBuffer buffer) throws IOException {
        if (channel.read(buffer.clear()) < 0) {
            throw new EOFException("closed by the server");
        }
        answer.add(buffer.flip());
        return answer.isWhole();
    }

    boolean succeeded() {
        return answer.status() / 100 == 2;
    }

    /** Else another one is needed. */
    boolean isReusable() {
        return !answer.isLast();
    }

    long intended() {
        return intended;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
