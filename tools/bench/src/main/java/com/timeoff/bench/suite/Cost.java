package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.load.LoadSchedule;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Topics;

/** What a submission and a record allocate and compute, with little stored and with much. */
record Cost(BenchSuite suite, Plan plan, String name) implements Measurement {

    static final String POST = "POST";
    static final String APPLICATION = "application taken in by the manager";
    static final String RESULT = "result taken in by the reader";
    static final String ALLOCATED = "allocated_bytes";

    private static final int CONNECTIONS = 16;

    @Override
    public void measure(Report report) {
        var section = report.section(name, "Cost of one");
        suite.noops().ifPresent(it -> cost(section, "no-op", PartName.EMPLOYEE, () -> request(it)));
        cost(section, POST, PartName.EMPLOYEE, () -> request(suite.submissions()));
        suite.settle();
        cost(section, APPLICATION, PartName.MANAGER, this::apply);
        cost(section, RESULT, PartName.READER, this::announce);
    }

    private void request(Requests requests) {
        HttpLoad.run(requests, CONNECTIONS, () -> LoadSchedule.times(plan.ingestion()));
    }

    private void apply() {
        var topic = Topics.LEAVE_APPLICATIONS;
        suite.producer().sendAll(suite.events().applications(topic, plan.ingestion()));
        suite.settle();
    }

    private void announce() {
        var topic = Topics.LEAVE_APPLICATIONS_RESULTS;
        suite.producer().sendAll(suite.events().results(topic, plan.ingestion()));
        suite.settle();
    }

    private void cost(Section section, String row, PartName service, Runnable work) {
        var jvm = suite.jvm(service);
        work.run(); // Warms up.
        var allocated = jvm.allocated();
        var cpu = jvm.cpu();
        work.run();
        section.add(row, "cpu_us", jvm.cpu().minus(cpu).toNanos() / 1e3 / plan.ingestion());
        section.add(row, ALLOCATED, (jvm.allocated() - allocated) / (double) plan.ingestion());
    }
}
