package com.timeoff.core.kafka.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import TimeOff.Models.LeaveApplicationReceived;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a registry of either kind with one schema, of id 1, does, behind a path; or as whatever stands before it. */
public class RegistryStandIn implements AutoCloseable {

    public enum Mood {
        WELL,
        /** Takes the connection and never answers. */
        FROZEN,
        /** Freezes when its answer is half on its way. */
        FROZEN_HALFWAY,
        /** A proxy that has nothing behind it. */
        NOT_FOUND,
        /** The same, of a gateway that speaks JSON. */
        NO_ROUTE,
        /** Somebody's page, for whoever comes. */
        PAGE,
        /** The registry runs, and its database does not. */
        STORAGE_AWAY,
        UNAUTHORIZED,
        FORBIDDEN,
        BUSY,
        /** A proxy answers a schema's first question while the registry starts, and the registry all others. */
        BLINKS
    }

    static final String PATH = "/behind/a/path";

    private static final String CONTRACT =
            LeaveApplicationReceived.getClassSchema().toString();
    private static final String CONFLUENT = "application/vnd.schemaregistry.v1+json";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch thaw = new CountDownLatch(1);
    private final HttpServer server;
    private final Map<String, String> foreign = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;
    private volatile Duration pace = Duration.ZERO;

    public RegistryStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + PATH;
    }

    public void is(Mood mood) {
        this.mood = mood;
    }

    /** One more schema. */
    public void has(int id, String schema) {
        foreign.put(Integer.toString(id), schema);
    }

    /** How long each answer takes. */
    public void takes(Duration pace) {
        this.pace = pace;
    }

    /** How many questions there were. */
    public int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            freezeFor(pace);
            var path = exchange.getRequestURI().getPath();
            switch (mood) {
                case FROZEN -> freeze();
                case FROZEN_HALFWAY -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    freeze();
                }
                case NOT_FOUND -> send(exchange, 404, "text/html", "<h1>404 page not found</h1>");
                case NO_ROUTE -> send(exchange, 404, "application/json", "{\"message\":\"no Route matched\"}");
                case PAGE -> send(exchange, 200, "text/html", "<h1>Please sign in</h1>");
                case STORAGE_AWAY -> answerButFor(exchange, path, 500);
                case UNAUTHORIZED -> answerButFor(exchange, path, 401);
                case FORBIDDEN -> answerButFor(exchange, path, 403);
                case BUSY -> answerButFor(exchange, path, 429);
                case BLINKS -> {
                    mood = Mood.WELL;
                    send(exchange, 404, "text/html", "<h1>404 page not found</h1>");
                }
                case WELL -> answerWell(exchange, path);
            }
        }
    }

    private void answerButFor(HttpExchange exchange, String path, int status) throws IOException {
        if (path.contains("/ids/")) {
            send(
                    exchange,
                    status,
                    "application/json",
                    "{\"name\":\"Trouble\",\"status\":%d,\"title\":\"Trouble\",\"error_code\":%<d,\"message\":\"Trouble\"}"
                            .formatted(status));
        } else {
            answerWell(exchange, path);
        }
    }

    private void answerWell(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case PATH + "/apis/registry/v3/system/info" -> send(exchange, 200, "application/json", "{\"name\":\"a\"}");
            case PATH + "/apis/registry/v3/ids/contentIds/1" ->
                send(exchange, 200, "application/octet-stream", CONTRACT);
            case PATH + "/apis/registry/v3/ids/contentIds/1/references" ->
                send(exchange, 200, "application/json", "[]");
            case PATH + "/subjects" -> send(exchange, 200, CONFLUENT, "[]");
            case PATH + "/schemas/ids/1" -> {
                var json = JsonMapper.shared().createObjectNode().put("schema", CONTRACT);
                send(exchange, 200, CONFLUENT, json.toString());
            }
            default -> answerUnknown(exchange, path);
        }
    }

    private void answerUnknown(HttpExchange exchange, String path) throws IOException {
        var id = path.replaceFirst("/references$", "").replaceFirst(".*/", "");
        if (path.endsWith("/references")) {
            send(exchange, 200, "application/json", "[]");
        } else if (foreign.containsKey(id)) {
            send(exchange, 200, "application/octet-stream", foreign.get(id));
        } else if (path.startsWith(PATH + "/apis/registry/v3/ids/contentIds/")) {
            send(
                    exchange,
                    404,
                    "application/json",
                    "{\"name\":\"ContentNotFoundException\",\"status\":404,\"title\":\"No content\"}");
        } else if (path.startsWith(PATH + "/schemas/ids/")) {
            send(exchange, 404, CONFLUENT, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        } else {
            send(exchange, 404, "text/html", "<h1>404 page not found</h1>");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void freezeFor(Duration pace) {
        try {
            thaw.await(pace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void freeze() {
        try {
            thaw.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its port refuses. */
    @Override
    public void close() {
        thaw.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
