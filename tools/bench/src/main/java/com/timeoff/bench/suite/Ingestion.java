package com.timeoff.bench.suite;

import com.timeoff.bench.kafka.FloorTable;
import com.timeoff.bench.kafka.RawConsumer;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.models.Topics;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;

/** From a topic into the database, in turn with a bare consumer that inserts into copies of the same tables, there. */
record Ingestion(BenchSuite suite, Plan plan) implements Measurement {

    private static final String APPLICATIONS = "bench-applications";
    private static final String RESULTS = "bench-results";
    /** As the services' {@code max-poll-records}. */
    private static final int BATCH = 1_000;

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "ingestion";
    }

    @Override
    public void measure(Report report) {
        var otherReader = suite.own().part(PartName.READER);
        suite.lag().createTopic(APPLICATIONS, 3);
        suite.lag().createTopic(RESULTS, 1);
        // The floors copy a row of each.
        suite.producer().sendAll(suite.events().applications(Topics.LEAVE_APPLICATIONS, BATCH));
        suite.producer().sendAll(suite.events().results(Topics.LEAVE_APPLICATIONS_RESULTS, BATCH));
        suite.settle();
        var section = report.section(
                "ingestion",
                "From topic to database, %d records, from the first one's start".formatted(plan.ingestion()));
        try (var managers = floor(APPLICATIONS, PartName.MANAGER, FloorTable::ofApplications);
                var readers = floor(RESULTS, PartName.READER, FloorTable::ofResults)) {
            round(otherReader, report.section("ingestion_warm_up", "The same before it was warm"));
            for (var round = 0; round < plan.rounds(); round++) {
                round(otherReader, section);
            }
        }
        report.key("manager_ingest_vs_floor", section.ratio("manager", "manager floor", "records_per_s"));
        report.key("reader_ingest_vs_floor", section.ratio("reader", "reader floor", "records_per_s"));
    }

    private RawConsumer floor(String topic, PartName service, Function<Connection, FloorTable> table) {
        var database = suite.own().database(service);
        return RawConsumer.start(suite.bootstrapServers(), topic, topic, BATCH, database, table.apply(database));
    }

    private void round(Part otherReader, Section section) {
        // The reader takes in applications, too, but it is the manager that is asked.
        otherReader.pause();
        try {
            take(section, "manager", Topics.LEAVE_APPLICATIONS, ServiceGroup.MANAGER.name());
        } finally {
            otherReader.resume();
        }
        suite.settle();
        take(section, "manager floor", APPLICATIONS, APPLICATIONS);
        take(section, "reader", Topics.LEAVE_APPLICATIONS_RESULTS, ServiceGroup.RESULTS.name());
        take(section, "reader floor", RESULTS, RESULTS);
    }

    private void take(Section section, String row, String topic, String group) {
        var records = records(topic);
        var begin = System.nanoTime();
        suite.producer().sendAll(records);
        suite.lag().awaitCaughtUp(group, topic, TIMEOUT);
        section.add(row, "records_per_s", plan.ingestion() / ((System.nanoTime() - begin) / 1e9));
    }

    private List<ProducerRecord<byte[], byte[]>> records(String topic) {
        return topic.equals(Topics.LEAVE_APPLICATIONS) || topic.equals(APPLICATIONS)
                ? suite.events().applications(topic, plan.ingestion())
                : suite.events().results(topic, plan.ingestion());
    }
}
