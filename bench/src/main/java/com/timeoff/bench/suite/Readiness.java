package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.load.Pace;
import com.timeoff.bench.report.Report;
import java.nio.file.Path;

/**
 * Another suite, run as {@code ./timeoff up} runs it: how long until all parts are ready, and what each service holds of
 * the memory, before and after some load.
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
            HttpLoad.run(
                    stage.submissions(), 64, () -> Pace.closed(plan.warmUp().dividedBy(5)));
            stage.settle();
            report.key("rss_mb", stage.residentMb());
        }
    }
}
