package com.timeoff.bench.suite;

import com.timeoff.bench.load.Recording;
import com.timeoff.launcher.part.PartName;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Each follows one application from the submission to the manager's eyes, and from the decision to the stream. */
final class Walkers implements AutoCloseable {

    private static final int AT_ONCE = 100;
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(10);
    /** Of the time waited so far. Looking is a load of its own: those who wait must not make slow what is late. */
    private static final double LOOK_AGAIN_AFTER = 0.05;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final BenchSuite suite;
    private final Recording visible = new Recording();
    private final Recording streamed = new Recording();
    private final Map<String, Long> decided = new ConcurrentHashMap<>();
    private final Closeable stream;

    Walkers(BenchSuite suite) {
        this.suite = suite;
        this.stream = suite.client()
                .events(
                        suite.address(PartName.READER).resolve("/leave-application-results/stream"),
                        event -> arrived(event.path("applicationId").asString()));
    }

    /** From when a submission should have been sent to when the manager finds it. */
    Recording visible() {
        return visible;
    }

    /** From the decision's request to the event. */
    Recording streamed() {
        return streamed;
    }

    /** Returns when all have arrived. Each starts at its time, whatever becomes of those before. */
    void walk(Duration time, int perSecond) {
        var walkers = Executors.newScheduledThreadPool(AT_ONCE);
        var begin = System.nanoTime();
        IntStream.range(0, (int) (perSecond * time.toSeconds())).forEach(number -> {
            var intended = begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            walkers.schedule(
                    () -> walk(intended, suite.approvable()), intended - System.nanoTime(), TimeUnit.NANOSECONDS);
        });
        walkers.shutdown();
        try {
            if (!walkers.awaitTermination(time.plus(LONGEST).toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("some have not arrived");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void walk(long intended, String body) {
        try {
            var answer = suite.client().postJson(suite.applicationsUrl(), body);
            var id = UUID.fromString(answer.path("applicationId").asString());
            var application = suite.address(PartName.MANAGER).resolve("/leave-applications/" + id);
            awaitVisible(application);
            visible.done(System.nanoTime() - intended);
            decided.put(id.toString(), System.nanoTime());
            suite.client().putJson(URI.create(application + "/decision"), "{\"decision\":\"APPROVED\"}");
        } catch (RuntimeException e) {
            visible.failed();
        }
    }

    private void awaitVisible(URI application) {
        var begin = System.nanoTime();
        while (suite.client().status(application) != 200) {
            var waited = System.nanoTime() - begin;
            if (waited > LONGEST.toNanos()) {
                throw new IllegalStateException("never visible");
            }
            LockSupport.parkNanos(Math.max(LOOK_AGAIN, (long) (waited * LOOK_AGAIN_AFTER)));
        }
    }

    private void arrived(String id) {
        var since = decided.remove(id);
        if (since != null) {
            streamed.done(System.nanoTime() - since);
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
