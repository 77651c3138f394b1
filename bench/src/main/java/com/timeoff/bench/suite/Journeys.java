package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.kafka.Payloads;
import com.timeoff.bench.load.Measured;
import com.timeoff.bench.load.Pace;
import com.timeoff.bench.load.Recording;
import com.timeoff.bench.report.Report;
import com.timeoff.local.PartName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * While submissions come at half the knee's rate, some are followed: from the submission to the manager's eyes, and from
 * the decision to the reader's stream, where it is after it can be read.
 */
public record Journeys(Stage stage, Plan plan, Knee knee) implements Measurement {

    /** Few: who follows must not be the load. */
    private static final int PER_SECOND = 10;

    private static final int PER_SECOND_TO_WARM_UP = 90;
    private static final int WALKERS = 100;
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(10);
    /** Of the time waited so far. Looking is a load of its own: those who wait must not make slow what is late. */
    private static final double LOOK_AGAIN_AFTER = 0.2;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "journeys";
    }

    @Override
    public void measure(Report report) {
        var first = new Followed();
        var followed = new Followed();
        stage.client().events(stage.address(PartName.READER).resolve("/leave-application-results/stream"), event -> {
            first.arrived(event.path("applicationId").asString());
            followed.arrived(event.path("applicationId").asString());
        });
        // Nothing has been decided before, so that is not warm; and what is not warm falls behind, and stays there.
        follow(first, plan.warmUp(), PER_SECOND_TO_WARM_UP);
        stage.settle();
        report(report, underLoad(followed, plan.time().multipliedBy(16)), followed);
        stage.settle();
    }

    private void report(Report report, Measured load, Followed followed) {
        var section = report.section(
                "journeys", "Followed while %.0f submissions a second come in".formatted(knee.halfRate()));
        section.add("load", load);
        section.add("submitted to visible at the manager", followed.visible.end());
        section.add("decided to event in the stream", followed.streamed.end());
        report.key("visible_p99_ms", section.median("submitted to visible at the manager", "p99_ms"));
        report.key("stream_p99_ms", section.median("decided to event in the stream", "p99_ms"));
    }

    /** Returns what the load felt meanwhile. */
    private Measured underLoad(Followed followed, Duration time) {
        var load = CompletableFuture.supplyAsync(
                () -> HttpLoad.run(stage.submissions(), 64, () -> Pace.open(knee.halfRate(), time.plusSeconds(1))));
        follow(followed, time, PER_SECOND);
        return load.join();
    }

    /** Each starts at its time, whatever becomes of those before. */
    private void follow(Followed followed, Duration time, int perSecond) {
        var bodies = Payloads.json();
        var walkers = Executors.newScheduledThreadPool(WALKERS);
        var begin = System.nanoTime();
        IntStream.range(0, (int) (perSecond * time.toSeconds())).forEach(number -> {
            var intended = begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            walkers.schedule(
                    () -> walk(followed, intended, bodies.get(number % bodies.size())),
                    intended - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
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

    private void walk(Followed followed, long intended, String body) {
        try {
            var answer = stage.client().postJson(stage.applicationsUrl(), body);
            var id = UUID.fromString(answer.path("applicationId").asString());
            var application = stage.address(PartName.MANAGER).resolve("/leave-applications/" + id);
            awaitVisible(application);
            followed.visible.done(System.nanoTime() - intended);
            followed.decided(id);
            stage.client().putJson(URI.create(application + "/decision"), "{\"decision\":\"APPROVED\"}");
        } catch (RuntimeException e) {
            followed.visible.failed();
        }
    }

    private void awaitVisible(URI application) {
        var begin = System.nanoTime();
        while (stage.client().status(application) != 200) {
            var waited = System.nanoTime() - begin;
            if (waited > LONGEST.toNanos()) {
                throw new IllegalStateException("never visible");
            }
            LockSupport.parkNanos(Math.max(LOOK_AGAIN, (long) (waited * LOOK_AGAIN_AFTER)));
        }
    }

    private record Followed(Map<String, Long> decided, Recording visible, Recording streamed) {

        Followed() {
            this(new ConcurrentHashMap<>(), new Recording(), new Recording());
        }

        void decided(UUID id) {
            decided.put(id.toString(), System.nanoTime());
        }

        void arrived(String id) {
            var since = decided.remove(id);
            if (since != null) {
                streamed.done(System.nanoTime() - since);
            }
        }
    }
}
