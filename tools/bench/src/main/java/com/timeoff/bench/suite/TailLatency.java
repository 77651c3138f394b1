package com.timeoff.bench.suite;

import com.timeoff.bench.load.LoadSchedule;
import com.timeoff.bench.load.Measured;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;

/**
 * At half the knee's rate, the tail of a submission beside those of what it is made of. It comes as late as it can: a
 * compiler at work is felt in a tail for longer than in anything else.
 */
record TailLatency(BenchSuite suite, Plan plan, Knee knee) implements Measurement {

    @Override
    public String name() {
        return "tail";
    }

    @Override
    public void measure(Report report) {
        var section = report.section("tail", "Open loop at half the knee, %.0f a second".formatted(knee.halfRate()));
        round(report.section("tail_warm_up", "The same before it was warm"));
        for (var round = 0; round < plan.rounds(); round++) {
            round(section);
        }
        if (suite.noops().isPresent()) {
            report.key(
                    "p99_vs_floor",
                    section.median("post", "p99_ms")
                            / (section.median("noop", "p99_ms") + section.median("raw", "p99_ms")));
        }
    }

    private void round(Section section) {
        suite.noops().ifPresent(it -> section.add("noop", Knee.open(it, knee.halfRate(), plan.openLoop())));
        section.add("raw", raw());
        section.add("post", Knee.open(suite.submissions(), knee.halfRate(), plan.openLoop()));
        suite.settle();
    }

    private Measured raw() {
        var records = suite.events().applications(BenchSuite.UNREAD, 1_000);
        return suite.producer().run(records, 10_000, () -> LoadSchedule.open(knee.halfRate(), plan.openLoop()));
    }
}
