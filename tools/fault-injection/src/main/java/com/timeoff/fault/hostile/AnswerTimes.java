package com.timeoff.fault.hostile;

import com.timeoff.fault.system.TestSystem;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks, on new connections, for both health groups and as an ordinary person, and keeps the slowest answer of each. */
public final class AnswerTimes implements AutoCloseable {

    public static final List<String> PATHS = List.of("/actuator/health/liveness", "/actuator/health/readiness", "/me");
    private static final int TIMEOUT_MILLIS = 10_000;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final Map<String, Duration> slowest = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    public AnswerTimes(TestSystem system) {
        for (var service : HostileLoad.services(system)) {
            for (var path : PATHS) {
                threads.scheduleWithFixedDelay(() -> ask(service.resolve(path)), 0, 200, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** By what was asked for. */
    public Map<String, Duration> slowest() {
        return new TreeMap<>(slowest);
    }

    /** The last one, by what was asked for; empty if all was answered with 200. */
    public Map<String, String> failures() {
        return new TreeMap<>(failures);
    }

    private void ask(URI what) {
        var since = System.nanoTime();
        try {
            var status = status(what);
            if (status != HttpURLConnection.HTTP_OK) {
                failures.put(what.toString(), "status " + status);
            }
        } catch (IOException e) {
            failures.put(what.toString(), e.toString());
        }
        slowest.merge(
                what.toString(),
                Duration.ofNanos(System.nanoTime() - since),
                (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private static int status(URI what) throws IOException {
        var connection = (HttpURLConnection) what.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("Authorization", BasicCredentials.of("mia", "mia"));
        try (var body = connection.getResponseCode() < 400 ? connection.getInputStream() : null) {
            if (body != null) {
                body.readAllBytes();
            }
            return connection.getResponseCode();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
