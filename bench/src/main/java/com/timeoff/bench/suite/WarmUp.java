package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.load.Pace;
import com.timeoff.bench.report.Report;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * What comes before all others, since what Java has not compiled yet costs ten times as much. It is gentle: under all
 * the load they can take, services leave their compilers no processor, and stay slow for minutes.
 */
public record WarmUp(Stage stage, Duration time) implements Measurement {

    /** A second: more than a cold suite can take, about a fifth of what a warm one can. */
    private static final double RATE = 900;

    private static final int CONNECTIONS = 2;
    private static final int WALKERS_PER_SECOND = 10;

    @Override
    public String name() {
        return "warm_up";
    }

    @Override
    public void measure(Report report) {
        gently(stage.noops(), time.dividedBy(10));
        try (var walkers = new Walkers(stage)) {
            var walking = CompletableFuture.runAsync(() -> walkers.walk(time, WALKERS_PER_SECOND));
            gently(stage.submissions(), time);
            walking.join();
        }
        stage.settle();
    }

    static void gently(Requests requests, Duration time) {
        HttpLoad.run(requests, CONNECTIONS, () -> Pace.gentle(RATE, time));
    }
}
