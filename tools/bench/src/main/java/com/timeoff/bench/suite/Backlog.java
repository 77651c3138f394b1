package com.timeoff.bench.suite;

import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Topics;
import java.time.Duration;

/** A service comes back and finds what has gathered while it was away. */
public record Backlog(BenchSuite suite, Plan plan) implements Measurement {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public void measure(Report report) {
        var section = report.section(
                "backlog",
                "A backlog of %d, from the service's start to the last one stored".formatted(plan.backlog()));
        drain(section, PartName.MANAGER, Topics.LEAVE_APPLICATIONS, BenchSuite.MANAGER_GROUP);
        drain(section, PartName.READER, Topics.LEAVE_APPLICATIONS_RESULTS, BenchSuite.RESULTS_GROUP);
    }

    private void drain(Section section, PartName service, String topic, String group) {
        var part = suite.part(service);
        part.close();
        suite.producer()
                .sendAll(
                        service == PartName.MANAGER
                                ? suite.events().applications(topic, plan.backlog())
                                : suite.events().results(topic, plan.backlog()));
        suite.settle();
        var begin = System.nanoTime();
        part.start();
        var ready = System.nanoTime();
        suite.lag().awaitCaughtUp(group, topic, TIMEOUT);
        section.add(service.label(), "ready_s", (ready - begin) / 1e9);
        section.add(service.label(), "drained_s", (System.nanoTime() - begin) / 1e9);
        suite.settle();
    }
}
