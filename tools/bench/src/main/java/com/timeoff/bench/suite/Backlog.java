package com.timeoff.bench.suite;

import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.launcher.PartName;
import com.timeoff.models.Topics;
import java.time.Duration;

/** A service comes back and finds what has gathered while it was away. */
public record Backlog(Stage stage, Plan plan) implements Measurement {

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
        drain(section, PartName.MANAGER, Topics.LEAVE_APPLICATIONS, Stage.MANAGER_GROUP);
        drain(section, PartName.READER, Topics.LEAVE_APPLICATIONS_RESULTS, Stage.RESULTS_GROUP);
    }

    private void drain(Section section, PartName service, String topic, String group) {
        var part = stage.part(service);
        part.close();
        stage.producer()
                .sendAll(
                        service == PartName.MANAGER
                                ? stage.events().applications(topic, plan.backlog())
                                : stage.events().results(topic, plan.backlog()));
        stage.settle();
        var begin = System.nanoTime();
        part.start();
        var ready = System.nanoTime();
        stage.progress().awaitCaughtUp(group, topic, TIMEOUT);
        section.add(service.label(), "ready_s", (ready - begin) / 1e9);
        section.add(service.label(), "drained_s", (System.nanoTime() - begin) / 1e9);
        stage.settle();
    }
}
