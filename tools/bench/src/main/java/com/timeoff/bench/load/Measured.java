package com.timeoff.bench.load;

import org.HdrHistogram.Histogram;

/**
 * @param seconds from the first start to the last end
 * @param micros the latencies of what was done, in microseconds
 * @param driverCores processor time that the driver itself took, in cores
 */
public record Measured(long done, long errors, double seconds, Histogram micros, double driverCores) {

    public double perSecond() {
        return done / seconds;
    }

    /** In milliseconds. */
    public double percentile(double percent) {
        return micros.getValueAtPercentile(percent) / 1e3;
    }

    public double p50() {
        return percentile(50);
    }

    public double p99() {
        return percentile(99);
    }
}
