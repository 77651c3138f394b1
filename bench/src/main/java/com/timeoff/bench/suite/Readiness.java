package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.load.Measured;
import com.timeoff.bench.load.Pace;
import com.timeoff.bench.report.Report;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Another suite, run as {@code ./timeoff up} runs it: how long until all parts are ready, what a submission costs
 * against doing nothing, and what each service holds of the memory, before and after some load.
 *
 * @param home an empty folder
 */
public record Readiness(Path home, Plan plan) implements Measurement {

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public void measure(Report report) {
        var begin = System.nanoTime();
        try (var stage = Stage.forALaptop(home)) {
            report.key("ready_s", (System.nanoTime() - begin) / 1e9);
            report.key("rss_rest_mb", stage.residentMb());
            compare(stage, report);
            report.key("rss_mb", stage.residentMb());
        }
    }

    private void compare(Stage stage, Report report) {
        load(stage.submissions(), plan.warmUp().dividedBy(5));
        stage.settle();
        var section = report.section("laptop", "As ./timeoff up runs it, 64 connections; all services running");
        for (var round = 0; round < plan.rounds(); round++) {
            section.add("noop", load(stage.noops(), plan.time()));
            section.add("post", load(stage.submissions(), plan.time()));
            stage.settle();
        }
        report.key("post_vs_noop_64_laptop", section.median("post", "per_s") / section.median("noop", "per_s"));
    }

    private static Measured load(Requests requests, Duration time) {
        return HttpLoad.run(requests, 64, () -> Pace.closed(time));
    }
}
