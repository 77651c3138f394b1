package com.timeoff.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A service that answers what the test says, and keeps what it was asked. */
final class ScriptedService implements AutoCloseable {

    /** In place of a status: the connection ends. */
    static final int NO_ANSWER = 0;

    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ScriptedService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Each answer is given once, in this order, and the last one from then on.
     *
     * @param call method and path, without parameters; only a method is all of its paths
     */
    ScriptedService on(String call, int status, String body) {
        answers.computeIfAbsent(call, it -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** In the order in which they came. */
    List<Request> requests(String method) {
        return requests.stream().filter(it -> it.method().equals(method)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            requests.add(new Request(
                    method,
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            Answer answer = next(answers.getOrDefault(method + " " + path, answers.get(method)));
            if (answer.status() == NO_ANSWER) {
                return;
            }
            byte[] body = answer.body().getBytes(UTF_8);
            if (answer.status() == 503) {
                exchange.getResponseHeaders().set("Retry-After", "0");
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer next(@Nullable Deque<Answer> scripted) {
        if (scripted == null) {
            return new Answer(404, "{\"detail\":\"It is not there.\"}");
        }
        synchronized (scripted) {
            return scripted.size() > 1 ? scripted.remove() : scripted.element();
        }
    }

    private record Answer(int status, String body) {}

    /** @param uri path and parameters */
    record Request(String method, String uri, @Nullable String idempotencyKey, String body) {}
}
