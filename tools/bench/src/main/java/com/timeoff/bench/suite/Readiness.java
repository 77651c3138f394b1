package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.report.Report;
import java.nio.file.Path;

/**
 * Another suite, run as {@code ./timeoff up} runs it: how long until all parts are ready, what a submission costs
 * against doing nothing, and what each service holds of the memory, before and after some load.
 *
 * @param home an empty folder
 */
public record Readiness(Path home, Plan plan) implements Measurement {

    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public void measure(Report report) {
        try (var stage = Stage.forALaptop(home)) {
            report.key("ready_s", stage.readyAfter().toMillis() / 1e3);
            report.key("rss_rest_mb", stage.residentMb());
            compare(stage, report);
            report.key("rss_mb", stage.residentMb());
        }
    }

    private void compare(Stage stage, Report report) {
        // A quarter of what the others need: nothing is optimized.
        new WarmUp(stage, plan.warmUp().dividedBy(4)).measure(report);
        var section = report.section(
                "laptop", "As ./timeoff up runs it, %d connections; all services running".formatted(CONNECTIONS));
        for (var round = 0; round < plan.rounds(); round++) {
            section.add("noop", HttpLoad.closed(stage.noops(), CONNECTIONS, plan.time()));
            section.add("post", HttpLoad.closed(stage.submissions(), CONNECTIONS, plan.time()));
            stage.settle();
        }
        report.key("post_vs_noop_64_laptop", section.ratio("post", "noop", "per_s"));
    }
}
