package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.load.LoadSchedule;
import com.timeoff.bench.load.Measured;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.launcher.part.PartName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Submissions against doing nothing on the same server, and against sending the same records and nothing else. */
record Posting(BenchSuite suite, Plan plan) implements Measurement {

    private static final List<Integer> CONNECTIONS = List.of(1, 16, 64, 256);

    /** Records of the bare producer that wait for their acknowledgement at the same time. */
    private static final int FLOOR = 64;

    private static final List<PartName> WORKING =
            List.of(PartName.EMPLOYEE, PartName.KAFKA, PartName.MANAGER, PartName.READER);

    @Override
    public String name() {
        return "posting";
    }

    @Override
    public void measure(Report report) {
        var section = report.section("posting", "Submissions, closed loop, by connections; all services running");
        round(report.section("posting_warm_up", "The same before it was warm"));
        for (var round = 0; round < plan.rounds(); round++) {
            round(section);
        }
        if (suite.noops().isPresent()) {
            CONNECTIONS.forEach(
                    it -> report.key("post_vs_noop_" + it, section.ratio("post " + it, "noop " + it, "per_s")));
        }
        report.key("post_vs_raw_" + FLOOR, section.ratio("post " + FLOOR, "raw " + FLOOR, "per_s"));
    }

    private void round(Section section) {
        CONNECTIONS.forEach(it -> measure(section, it));
        section.add("raw " + FLOOR, raw());
    }

    private void measure(Section section, int connections) {
        suite.noops()
                .ifPresent(it -> section.add("noop " + connections, HttpLoad.closed(it, connections, plan.time())));
        var before = cpu();
        var posted = HttpLoad.closed(suite.submissions(), connections, plan.time());
        section.add("post " + connections, posted);
        cpu().forEach((part, cpu) -> section.add(
                "post " + connections,
                part.label().replaceFirst("-service$", "") + "_cpu_us",
                cpu.minus(before.get(part)).toNanos() / 1e3 / posted.done()));
        suite.settle();
    }

    /** Who takes how much of the processors that all share. */
    private Map<PartName, Duration> cpu() {
        Map<PartName, Duration> cpu = new EnumMap<>(PartName.class);
        WORKING.forEach(part -> cpu.put(part, suite.jvm(part).cpu()));
        return cpu;
    }

    private Measured raw() {
        var records = suite.events().applications(BenchSuite.UNREAD, 1_000);
        return suite.producer().run(records, FLOOR, () -> LoadSchedule.closed(plan.time()));
    }
}
