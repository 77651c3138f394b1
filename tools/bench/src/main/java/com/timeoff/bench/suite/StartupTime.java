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
public record StartupTime(Path home, Plan plan) implements Measurement {

    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public void measure(Report report) {
        try (var suite = BenchSuite.forALaptop(home)) {
            report.key("ready_s", suite.own().readyAfter().toMillis() / 1e3);
            report.key("rss_rest_mb", Resident.mb(suite));
            compare(suite, report);
            report.key("rss_mb", Resident.mb(suite));
        }
    }

    private void compare(BenchSuite suite, Report report) {
        // A quarter of what the others need: nothing is optimized.
        new WarmUp(suite, plan.warmUp().dividedBy(4)).measure(report);
        var section = report.section(
                "laptop", "As ./timeoff up runs it, %d connections; all services running".formatted(CONNECTIONS));
        var noops = suite.noops().orElseThrow();
        for (var round = 0; round < plan.rounds(); round++) {
            section.add("noop", HttpLoad.closed(noops, CONNECTIONS, plan.time()));
            section.add("post", HttpLoad.closed(suite.submissions(), CONNECTIONS, plan.time()));
            suite.settle();
        }
        report.key("post_vs_noop_64_laptop", section.ratio("post", "noop", "per_s"));
    }
}
