package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.load.LoadSchedule;
import com.timeoff.bench.load.Measured;
import com.timeoff.bench.report.Report;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * While submissions come at half the knee's rate, some are followed: from the submission to the manager's eyes, and from
 * the decision to the reader's stream, where it is after it can be read.
 */
record Journeys(BenchSuite suite, Plan plan, Knee knee) implements Measurement {

    /** Few: who follows must not be the load. */
    private static final int PER_SECOND = 10;

    @Override
    public String name() {
        return "journeys";
    }

    @Override
    public void measure(Report report) {
        try (var walkers = new Walkers(suite)) {
            var load = underLoad(walkers, plan.time().multipliedBy(16));
            var section = report.section(
                    "journeys", "Followed while %.0f submissions a second come in".formatted(knee.halfRate()));
            section.add("load", load);
            section.add("submitted to visible at the manager", walkers.visible().end());
            section.add("decided to event in the stream", walkers.streamed().end());
            report.key("visible_p99_ms", section.median("submitted to visible at the manager", "p99_ms"));
            report.key("stream_p99_ms", section.median("decided to event in the stream", "p99_ms"));
        }
        suite.settle();
    }

    /** Returns what the load felt meanwhile. */
    private Measured underLoad(Walkers walkers, Duration time) {
        var load = CompletableFuture.supplyAsync(() ->
                HttpLoad.run(suite.submissions(), 64, () -> LoadSchedule.open(knee.halfRate(), time.plusSeconds(1))));
        walkers.walk(time, PER_SECOND);
        return load.join();
    }
}
