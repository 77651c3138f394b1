package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.load.LoadSchedule;
import com.timeoff.bench.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * What comes before all others, since what Java has not compiled yet costs ten times as much. Its first half is gentle:
 * under all the load they can take, cold services leave their compilers no processor, and stay slow for minutes. The
 * second half is brisk, since what is compiled at last depends on how often it ran.
 */
public record WarmUp(BenchSuite suite, Duration time) implements Measurement {

    /** A second: more than a cold suite can take, about a tenth of what a warm one can. */
    private static final double GENTLE = 900;

    private static final int GENTLE_CONNECTIONS = 2;
    private static final int WALKERS_PER_SECOND = 10;

    /** A second: about half of what a warm suite can take. */
    private static final double BRISK = 6_000;

    private static final int BRISK_CONNECTIONS = 16;

    /** The common pool of a machine of three or more processors has too few for all. */
    private static final Executor A_THREAD_EACH = task -> new Thread(task).start();

    @Override
    public String name() {
        return "warm_up";
    }

    @Override
    public void measure(Report report) {
        suite.noops().ifPresent(it -> gently(it, time.dividedBy(20)));
        try (var walkers = new Walkers(suite)) {
            var walking = CompletableFuture.runAsync(() -> walkers.walk(time.dividedBy(2), WALKERS_PER_SECOND));
            warm(List.of(suite.submissions()), time);
            walking.join();
        }
        suite.settle();
    }

    /** Whatever takes requests: gently all at the same time, then one after the other. */
    static void warm(List<Requests> all, Duration time) {
        var gentle = all.stream()
                .map(it -> CompletableFuture.runAsync(() -> gently(it, time.dividedBy(2)), A_THREAD_EACH))
                .toList();
        gentle.forEach(CompletableFuture::join);
        all.forEach(it -> briskly(it, time.dividedBy(2)));
    }

    private static void gently(Requests requests, Duration time) {
        HttpLoad.run(requests, GENTLE_CONNECTIONS, () -> LoadSchedule.atMost(GENTLE, time));
    }

    private static void briskly(Requests requests, Duration time) {
        HttpLoad.run(requests, BRISK_CONNECTIONS, () -> LoadSchedule.atMost(BRISK, time));
    }
}
