package com.timeoff.fault.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Connections that are kept open, and opened again when the server closes them. Nothing here ever waits. */
final class HeldConnections implements AutoCloseable {

    private final InetSocketAddress service;
    private final int most;
    private final List<SocketChannel> open = new ArrayList<>();

    HeldConnections(URI service, int most) {
        this.service = new InetSocketAddress(service.getHost(), service.getPort());
        this.most = most;
    }

    /** @param number how many more, as long as they are not too many */
    void open(int number, byte[] beginning) throws IOException {
        for (var i = 0; i < number && open.size() < most; i++) {
            var channel = SocketChannel.open(service);
            channel.configureBlocking(false);
            open.add(channel);
            if (!write(channel, beginning)) {
                close(channel);
            }
        }
    }

    /** To each of them, as far as it takes it. */
    void write(byte[] bytes) {
        List.copyOf(open).stream().filter(it -> !write(it, bytes)).forEach(this::close);
    }

    /** Whoever was answered to the end is let go. */
    void readAll() {
        List.copyOf(open).stream().filter(HeldConnections::isOver).forEach(this::close);
    }

    private static boolean write(SocketChannel channel, byte[] bytes) {
        try {
            channel.write(ByteBuffer.wrap(bytes));
            return true;
        } catch (IOException e) {
            return false; // The server has had enough of it.
        }
    }

    private static boolean isOver(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(8192)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private void close(SocketChannel channel) {
        open.remove(channel);
        try {
            channel.close();
        } catch (IOException e) {
            // It is of no more use anyway.
        }
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(this::close);
    }
}
