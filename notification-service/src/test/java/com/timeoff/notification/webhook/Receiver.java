package com.timeoff.notification.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver of webhooks, on a socket of its own, that answers as it is told, well or badly. */
public final class Receiver implements AutoCloseable {

    /** Its headers by their names in lower case. */
    public record Request(String line, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** What is written when a request has come. */
    @FunctionalInterface
    public interface Answer {

        void write(OutputStream out, CountDownLatch closed) throws IOException, InterruptedException;
    }

    public final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    public final AtomicInteger connections = new AtomicInteger();

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Answer answer;

    public Receiver(Answer answer) throws IOException {
        this.answer = answer;
        threads.execute(this::accept);
    }

    public static Answer status(int status, String... headers) {
        var lines = new ArrayList<>(List.of("HTTP/1.1 " + status + " Said", "Content-Length: 0"));
        lines.addAll(List.of(headers));
        return raw(String.join("\r\n", lines) + "\r\n\r\n");
    }

    public static Answer raw(String text) {
        return (out, closed) -> out.write(text.getBytes(ISO_8859_1));
    }

    /** Until the test is over. */
    public static Answer hangs() {
        return (out, closed) -> closed.await();
    }

    /** Begins so, and goes on with a bit more every 20 ms. */
    public static Answer drips(String head, String drop) {
        return (out, closed) -> {
            out.write(head.getBytes(ISO_8859_1));
            do {
                out.write(drop.getBytes(ISO_8859_1));
                out.flush();
            } while (!closed.await(20, TimeUnit.MILLISECONDS));
        };
    }

    /** Begins so, and never ends. */
    public static Answer floods(String head, String more) {
        return (out, closed) -> {
            out.write(head.getBytes(ISO_8859_1));
            while (closed.getCount() > 0) {
                out.write(more.getBytes(ISO_8859_1));
            }
        };
    }

    public void answers(Answer newly) {
        answer = newly;
    }

    public URI url() {
        return url("127.0.0.1");
    }

    public URI url(String host) {
        return URI.create("http://" + host + ':' + server.getLocalPort() + "/hook?tenant=1");
    }

    public Request next() throws InterruptedException {
        var request = requests.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("Nothing was received");
        }
        return request;
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void serve(Socket accepted) {
        try (var socket = accepted) {
            requests.add(read(new DataInputStream(socket.getInputStream())));
            answer.write(socket.getOutputStream(), closed);
        } catch (IOException e) {
            // The other side has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(DataInputStream in) throws IOException {
        var line = line(in);
        var headers = new TreeMap<String, List<String>>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var colon = header.indexOf(':');
            headers.computeIfAbsent(header.substring(0, colon).toLowerCase(Locale.ROOT), it -> new ArrayList<>())
                    .add(header.substring(colon + 1).strip());
        }
        var body = new byte[Integer.parseInt(headers.get("content-length").get(0))];
        in.readFully(body);
        return new Request(line, headers, new String(body, UTF_8));
    }

    private static String line(DataInputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.readByte(); next != '\n'; next = in.readByte()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        closed.countDown();
        threads.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
