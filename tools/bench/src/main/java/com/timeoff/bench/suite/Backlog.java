package com.timeoff.bench.suite;

import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.models.Topics;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A service comes back and finds what has gathered while it was away. */
record Backlog(BenchSuite suite, Plan plan) implements Measurement {

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public void measure(Report report) {
        var section = report.section(
                "backlog",
                "A backlog of %d, from the service's start to the last one stored".formatted(plan.backlog()));
        drain(section, ServiceGroup.MANAGER, suite.events().applications(Topics.LEAVE_APPLICATIONS, plan.backlog()));
        drain(section, ServiceGroup.RESULTS, suite.events().results(Topics.LEAVE_APPLICATIONS_RESULTS, plan.backlog()));
    }

    private void drain(Section section, ServiceGroup group, List<ProducerRecord<byte[], byte[]>> records) {
        var part = suite.own().part(group.service());
        part.close();
        suite.producer().sendAll(records);
        suite.settle();
        var begin = System.nanoTime();
        part.start();
        var ready = System.nanoTime();
        group.awaitCaughtUp(suite.lag());
        section.add(group.service().label(), "ready_s", (ready - begin) / 1e9);
        section.add(group.service().label(), "drained_s", (System.nanoTime() - begin) / 1e9);
        suite.settle();
    }
}
