package com.timeoff.bench;

import com.timeoff.bench.report.Report;
import com.timeoff.bench.suite.Measurement;
import java.util.List;

/**
 * Measures into the report, and says on the terminal how far it is.
 *
 * @param only the names of what is wanted; empty for everything
 */
record MeasurementRun(Report report, List<String> only) {

    void wanted(List<Measurement> measurements) {
        measurements.stream()
                .filter(it -> only.isEmpty() || only.contains(it.name()))
                .forEach(this::measure);
    }

    /** What cannot be measured here is said, and takes nothing from the rest. */
    void measure(Measurement measurement) {
        var begin = System.nanoTime();
        System.out.print(measurement.name() + " ... ");
        System.out.flush();
        try {
            measurement.measure(report);
            System.out.printf("%.0f s%n", (System.nanoTime() - begin) / 1e9);
        } catch (RuntimeException e) {
            report.missing(measurement.name(), String.valueOf(e.getMessage()));
            System.out.println("failed: " + e);
        }
        report.write();
    }
}
