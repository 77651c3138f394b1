package com.timeoff.bench.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts and times while something is measured. */
public final class Recording {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(5);

    private final Histogram micros = new ConcurrentHistogram(LONGEST, 3);
    private final AtomicLong errors = new AtomicLong();
    private final long begin = System.nanoTime();
    private final long cpu = SYSTEM.getProcessCpuTime();

    public void done(long nanos) {
        micros.recordValue(Math.min(LONGEST, Math.max(0, nanos / 1_000)));
    }

    public void failed() {
        errors.incrementAndGet();
    }

    public Measured end() {
        var seconds = (System.nanoTime() - begin) / 1e9;
        var cores = (SYSTEM.getProcessCpuTime() - cpu) / 1e9 / seconds;
        return new Measured(micros.getTotalCount(), errors.get(), seconds, micros.copy(), cores);
    }
}
