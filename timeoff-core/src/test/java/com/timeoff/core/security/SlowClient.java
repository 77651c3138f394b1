package com.timeoff.core.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends the beginning of a request at once, and of the rest a little now and then. */
final class SlowClient implements AutoCloseable {

    private static final int EVERY_MILLIS = 100;
    private static final int TIMEOUT_MILLIS = 15_000;

    private final long start = System.nanoTime();
    private final Socket socket = new Socket();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();

    SlowClient(int port, String beginning, String drop) {
        try {
            socket.setReceiveBufferSize(4096);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress("localhost", port));
            send(beginning);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (!drop.isEmpty()) {
            sender.scheduleAtFixedRate(() -> send(drop), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** What comes back until the server ends the connection. */
    String answer() throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException e) {
            // Reset. What was said before counts.
        }
        return answer.toString(ISO_8859_1);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The first failure ends the sending. */
    private void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        sender.shutdownNow();
        socket.close();
    }
}
