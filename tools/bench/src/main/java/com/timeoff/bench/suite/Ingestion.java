package com.timeoff.bench.suite;

import com.timeoff.bench.kafka.Database;
import com.timeoff.bench.kafka.RawConsumer;
import com.timeoff.bench.kafka.Row;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.launcher.Installation;
import com.timeoff.launcher.Part;
import com.timeoff.launcher.PartName;
import com.timeoff.models.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** From a topic into the database, in turn with a bare consumer and the same batch inserts into the same tables. */
public record Ingestion(Stage stage, Plan plan) implements Measurement {

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
        var otherReader = stage.part(PartName.READER);
        stage.progress().createTopic(APPLICATIONS, 3);
        stage.progress().createTopic(RESULTS, 1);
        var section = report.section(
                "ingestion",
                "From topic to database, %d records, from the first one's start".formatted(plan.ingestion()));
        try (var managers = floor(APPLICATIONS, PartName.MANAGER, Row.application());
                var readers = floor(RESULTS, PartName.READER, Row.result())) {
            round(otherReader, report.section("ingestion_warm_up", "The same before it was warm"));
            for (var round = 0; round < plan.rounds(); round++) {
                round(otherReader, section);
            }
        }
        report.key("manager_ingest_vs_floor", section.ratio("manager", "manager floor", "records_per_s"));
        report.key("reader_ingest_vs_floor", section.ratio("reader", "reader floor", "records_per_s"));
    }

    private RawConsumer floor(String topic, PartName service, Row row) {
        var database = Database.create(
                stage.home().resolve("floor").resolve(service.label()),
                Installation.locate().serviceJar(service.label()));
        return RawConsumer.start(stage.bootstrapServers(), topic, topic, BATCH, database, row);
    }

    private void round(Part otherReader, Section section) {
        // The reader takes in applications, too, but it is the manager that is asked.
        otherReader.pause();
        try {
            take(section, "manager", Topics.LEAVE_APPLICATIONS, Stage.MANAGER_GROUP);
        } finally {
            otherReader.resume();
        }
        stage.settle();
        take(section, "manager floor", APPLICATIONS, APPLICATIONS);
        take(section, "reader", Topics.LEAVE_APPLICATIONS_RESULTS, Stage.RESULTS_GROUP);
        take(section, "reader floor", RESULTS, RESULTS);
    }

    private void take(Section section, String row, String topic, String group) {
        var records = records(topic);
        var begin = System.nanoTime();
        stage.producer().sendAll(records);
        stage.progress().awaitCaughtUp(group, topic, TIMEOUT);
        section.add(row, "records_per_s", plan.ingestion() / ((System.nanoTime() - begin) / 1e9));
    }

    private List<ProducerRecord<byte[], byte[]>> records(String topic) {
        return topic.equals(Topics.LEAVE_APPLICATIONS) || topic.equals(APPLICATIONS)
                ? stage.events().applications(topic, plan.ingestion())
                : stage.events().results(topic, plan.ingestion());
    }
}
