package com.timeoff.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.timeoff.bench.load.LoadSchedule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

    private static final String LONG = "x".repeat(100_000);

    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void everyAnswerIsCounted() {
        var requests = answering(202, "{}", 2, 0);

        var measured = HttpLoad.run(requests, 4, () -> LoadSchedule.closed(Duration.ofMillis(300)));

        assertThat(measured.done()).isEqualTo(calls.get()).isGreaterThan(10);
        assertThat(measured.errors()).isZero();
    }

    @Test
    void readsLongAndChunkedAnswersToTheirEnd() {
        var requests = answering(200, LONG, 0, 0);

        var measured = HttpLoad.run(requests, 2, () -> LoadSchedule.closed(Duration.ofMillis(300)));

        assertThat(measured.done()).isEqualTo(calls.get()).isGreaterThan(2);
        assertThat(measured.errors()).isZero();
    }

    @Test
    void whatIsNoSuccessIsAnError() {
        var requests = answering(503, "{}", 2, 0);

        var measured = HttpLoad.run(requests, 1, () -> LoadSchedule.open(100, Duration.ofMillis(200)));

        assertThat(measured.done()).isZero();
        assertThat(measured.errors()).isEqualTo(20);
    }

    /** One connection, 20 ms for each answer, a request every 10 ms: the last of 20 waits for 200 ms. */
    @Test
    void openLoadCountsTheTimeInTheQueue() {
        var requests = answering(200, "{}", 2, 20);

        var measured = HttpLoad.run(requests, 1, () -> LoadSchedule.open(100, Duration.ofMillis(200)));

        assertThat(measured.done()).isEqualTo(20);
        assertThat(measured.percentile(100)).isBetween(200.0, 2_000.0);
    }

    /** @param length 0: chunked */
    private Requests answering(int status, String body, long length, int millis) {
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            exchange.sendResponseHeaders(status, length);
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes());
            }
        });
        return Requests.post(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x"), List.of("{\"a\":1}"));
    }
}
