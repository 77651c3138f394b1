package com.timeoff.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Each sends the beginning of a request, then a byte now and then, and comes again as soon as the service has had enough. */
final class SlowClients implements AutoCloseable {

    private static final int EVERY_MILLIS = 1_000;

    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
    private final InetSocketAddress service;
    private final byte[] beginning;
    private final byte[] drop;
    private final boolean reads;
    private final List<SocketChannel> open = new ArrayList<>();

    /** @param reads whether they see, and take, what is answered */
    SlowClients(URI service, int count, String beginning, String drop, boolean reads) {
        this.service = new InetSocketAddress(service.getHost(), service.getPort());
        this.beginning = beginning.getBytes(ISO_8859_1);
        this.drop = drop.getBytes(ISO_8859_1);
        this.reads = reads;
        for (var i = 0; i < count; i++) {
            open.add(connect());
        }
        sender.scheduleWithFixedDelay(
                () -> open.replaceAll(it -> goesOn(it) ? it : connect()), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private SocketChannel connect() {
        try {
            var channel = SocketChannel.open(service);
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap(beginning));
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean goesOn(SocketChannel channel) {
        try {
            channel.write(ByteBuffer.wrap(drop));
            if (!reads || channel.read(ByteBuffer.allocate(4096)) >= 0) {
                return true;
            }
            channel.close();
        } catch (IOException e) {
            // It is reset.
        }
        return false;
    }

    @Override
    public void close() throws Exception {
        sender.shutdownNow();
        sender.awaitTermination(10, TimeUnit.SECONDS);
        for (var channel : open) {
            channel.close();
        }
    }
}
