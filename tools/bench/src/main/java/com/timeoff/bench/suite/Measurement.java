package com.timeoff.bench.suite;

import com.timeoff.bench.report.Report;

/** One subject of the report. */
public interface Measurement {

    String name();

    void measure(Report report);
}
