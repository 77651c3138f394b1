package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.kafka.Events.NewApplication;
import com.timeoff.bench.load.LoadSchedule;
import com.timeoff.bench.report.Report;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Decisions as fast as they can be taken, and until the outbox has announced all of them. */
record Decisions(BenchSuite suite, Plan plan) implements Measurement {

    private static final int CONNECTIONS = 16;

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public void measure(Report report) {
        var section = report.section("decisions", "Decisions, %d connections".formatted(CONNECTIONS));
        var count = plan.ingestion() / 20;
        for (var round = 0; round < plan.rounds(); round++) {
            var pending = submit(count);
            var before = suite.lag().count(Topics.LEAVE_APPLICATIONS_RESULTS);
            var begin = System.nanoTime();
            section.add(
                    "decided",
                    HttpLoad.run(
                            Requests.put(pending, "{\"decision\":\"APPROVED\"}"),
                            CONNECTIONS,
                            () -> LoadSchedule.times(pending.size())));
            awaitAnnounced(before + pending.size());
            section.add("announced", "per_s", pending.size() / ((System.nanoTime() - begin) / 1e9));
            suite.settle();
        }
        report.key("outbox_per_s", section.median("announced", "per_s"));
    }

    /** Where they are decided. */
    private List<URI> submit(int count) {
        var applications = suite.events().approvable(Topics.LEAVE_APPLICATIONS, count);
        suite.producer()
                .sendAll(applications.stream().map(NewApplication::record).toList());
        suite.settle();
        var manager = suite.address(PartName.MANAGER);
        return applications.stream()
                .map(it -> manager.resolve("/leave-applications/" + it.id() + "/decision"))
                .toList();
    }

    private void awaitAnnounced(long count) {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (suite.lag().count(Topics.LEAVE_APPLICATIONS_RESULTS) < count) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("some decisions were not announced");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
