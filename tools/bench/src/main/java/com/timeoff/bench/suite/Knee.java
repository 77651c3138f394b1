package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.load.LoadSchedule;
import com.timeoff.bench.load.Measured;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import java.time.Duration;

/**
 * The open loop: ever higher rates, up to the knee, the highest with p99 at or below 50 ms and no errors, and with
 * which manager and reader keep up.
 */
final class Knee implements Measurement {

    private static final int CONNECTIONS = 256;
    private static final double BOUND_MS = 50;
    private static final double BEHIND_S = 0.5;
    private static final double FIRST_RATE = 1_000;
    private static final double STEP = 1.25;

    private final BenchSuite suite;
    private final Plan plan;
    private double knee;

    public Knee(BenchSuite suite, Plan plan) {
        this.suite = suite;
        this.plan = plan;
    }

    @Override
    public String name() {
        return "knee";
    }

    /** Half of the knee, once it is measured. */
    double halfRate() {
        return Math.max(FIRST_RATE, knee) / 2;
    }

    @Override
    public void measure(Report report) {
        sweep(report.section("sweep", "Submissions, open loop, by rate; latency from the intended start"));
        report.key("knee_per_s", knee);
    }

    private void sweep(Section section) {
        for (var rate = FIRST_RATE; holds(section, rate); rate *= STEP) {
            knee = rate;
        }
    }

    /** One stumble is the machine's, two are the knee. */
    private boolean holds(Section section, double rate) {
        return step(section, rate) || step(section, rate);
    }

    private boolean step(Section section, double rate) {
        var row = "%.0f a second".formatted(rate);
        var measured = open(suite.submissions(), rate, plan.openLoop());
        var end = System.nanoTime();
        suite.settle();
        var behind = (System.nanoTime() - end) / 1e9;
        section.add(row, measured);
        section.add(row, "behind_s", behind);
        return measured.errors() == 0 && measured.p99() <= BOUND_MS && behind <= BEHIND_S;
    }

    static Measured open(Requests requests, double rate, Duration time) {
        return HttpLoad.run(requests, CONNECTIONS, () -> LoadSchedule.open(rate, time));
    }
}
