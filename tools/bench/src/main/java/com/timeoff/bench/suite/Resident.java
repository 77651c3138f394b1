package com.timeoff.bench.suite;

import com.timeoff.bench.report.Report;

/** What each service holds of the memory after all that load, when it was run for speed. */
public record Resident(BenchSuite suite) implements Measurement {

    @Override
    public String name() {
        return "rss_optimized_mb";
    }

    @Override
    public void measure(Report report) {
        report.key(name(), suite.residentMb());
    }
}
