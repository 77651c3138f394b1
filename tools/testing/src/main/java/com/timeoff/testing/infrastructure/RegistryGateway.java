package com.timeoff.testing.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A reverse proxy that has the registry behind a path, until it is told to misbehave. */
public final class RegistryGateway implements AutoCloseable {

    /** What it does with whoever asks. */
    public enum Conduct {
        FORWARD,
        /** Never answers. */
        FREEZE,
        /** The same, for those who would register a schema; it forwards the rest. */
        FREEZE_POSTS,
        /** Closes the connection without an answer. */
        HANG_UP,
        /** 404, of its own. */
        FIND_NOTHING,
        /** 200 and a page, whatever the question. */
        SHOW_A_PAGE,
        /** 401, though it forwards whether the registry is there. */
        REFUSE_SCHEMAS
    }

    private static final String PATH = "/behind/a/path";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final String registry;
    private final HttpServer server;
    private volatile Conduct conduct = Conduct.FORWARD;

    /** @param registry without a slash at its end */
    public RegistryGateway(String registry) {
        this.registry = registry;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** With the path, and no slash at its end. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + PATH;
    }

    public synchronized void conduct(Conduct other) {
        conduct = other;
        unanswered.set(0);
        notifyAll();
    }

    /** How many questions it has not forwarded since its conduct is what it is. */
    public int unanswered() {
        return unanswered.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var now = conduct;
            var path = exchange.getRequestURI().toString();
            if (forwards(now, exchange)) {
                forward(exchange, path);
                return;
            }
            unanswered.incrementAndGet();
            switch (now) {
                case FREEZE, FREEZE_POSTS -> awaitOtherThan(now);
                case FIND_NOTHING -> send(exchange, 404, "text/html", "<h1>404 page not found</h1>".getBytes(UTF_8));
                case SHOW_A_PAGE -> send(exchange, 200, "text/html", "<h1>Please sign in</h1>".getBytes(UTF_8));
                case REFUSE_SCHEMAS -> send(exchange, 401, "application/json", "{}".getBytes(UTF_8));
                case HANG_UP, FORWARD -> {}
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean forwards(Conduct conduct, HttpExchange exchange) {
        return switch (conduct) {
            case FORWARD -> true;
            case FREEZE_POSTS -> !exchange.getRequestMethod().equals("POST");
            case REFUSE_SCHEMAS -> !exchange.getRequestURI().getPath().contains("/ids/");
            default -> false;
        };
    }

    private void forward(HttpExchange exchange, String path) throws IOException, InterruptedException {
        if (!path.startsWith(PATH + "/")) {
            send(exchange, 404, "text/html", "<h1>404 page not found</h1>".getBytes(UTF_8));
            return;
        }
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(URI.create(registry + path.substring(PATH.length())))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (var name : List.of("Accept", "Content-Type")) {
            exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(it -> request.header(name, it));
        }
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        var type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
        send(exchange, answer.statusCode(), type, answer.body());
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private synchronized void awaitOtherThan(Conduct frozen) throws InterruptedException {
        while (conduct == frozen) {
            wait();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
