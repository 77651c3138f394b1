package com.timeoff.bench.suite;

import com.timeoff.bench.report.Report;
import com.timeoff.launcher.part.PartName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each service holds of the memory after all that load, when it was run for speed. */
record Resident(BenchSuite suite) implements Measurement {

    @Override
    public String name() {
        return "rss_optimized_mb";
    }

    @Override
    public void measure(Report report) {
        report.key(name(), mb(suite));
    }

    /** What each service holds of the memory. */
    static Map<String, Double> mb(BenchSuite suite) {
        Map<String, Double> resident = new LinkedHashMap<>();
        List.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER)
                .forEach(it -> resident.put(it.label(), suite.jvm(it).residentMb()));
        return resident;
    }
}
