package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.TopicReader;
import com.timeoff.testing.kafka.TopicWriter;
import com.timeoff.testing.security.People;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of last week, on a broker that looks all the time for what it may delete; Kafka's default is 7 days. */
@Tag("faults")
class OldRecordsIT {

    private static final EmailAddress APPLICANT = EmailAddress.of("early@example.com");
    private static final EmailAddress DECIDED = EmailAddress.of("earlier@example.com");
    private static final LocalDate TODAY = LocalDate.now();
    private static final Instant LAST_WEEK = Instant.now().minus(Duration.ofDays(8));
    private static final Map<String, String> EAGER =
            Map.of("log.retention.check.interval.ms", "200", "log.initial.task.delay.ms", "200");
    private static final TopicPartition PERISHABLE = new TopicPartition("perishable", 0);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private Suite suite;
    private Admin admin;
    private TopicWriter writer;
    private ConfluentAvro avro;

    @BeforeEach
    void up() {
        suite = Suite.start(
                SuiteOptions.in(home).without(PartName.NOTIFICATIONS).withBrokerOverrides(EAGER));
        admin = Admin.create(Map.of("bootstrap.servers", suite.bootstrapServers()));
        writer = new TopicWriter(suite.bootstrapServers());
        avro = new ConfluentAvro(suite.registry().toString());
    }

    @AfterEach
    void down() {
        writer.close();
        admin.close();
        suite.close();
    }

    @Test
    void whatIsOlderThanAWeekIsThereForWhoComesLateAndForWhoLostEverything() throws Exception {
        Journey.through(suite);
        var manager = suite.part(PartName.MANAGER);
        var reader = suite.part(PartName.READER);
        manager.close();
        var applications =
                Stream.of(Department.values()).map(this::oldApplication).toList();
        var results = Stream.of(Decision.values()).map(this::oldResult).toList();
        applications.forEach(it -> awaitAtReader(it, "PENDING"));
        results.forEach(it -> awaitAtReader(it, "APPROVED", "DECLINED"));
        var before = resultsAtReader();

        letTheBrokerDelete();
        // As Kafka does when a group is away for longer than offsets.retention.minutes.
        admin.deleteConsumerGroups(List.of("manager")).all().get();
        manager.start();
        reader.close();
        eraseProjection();
        reader.start();

        applications.forEach(this::awaitPendingAtManager);
        applications.forEach(it -> awaitAtReader(it, "PENDING"));
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(resultsAtReader()).isEqualTo(before));
        // The manager has read the decided application a second time, which is before the old one of its partition.
        try (var announced = new TopicReader(Topics.LEAVE_APPLICATIONS_RESULTS, suite.bootstrapServers())) {
            assertThat(announced.all()).hasSize(1 + results.size());
        }
    }

    /** Else the next replay would send all of them again. */
    @Test
    void howFarAReplayCameIsKnownForAsLongAsTheDeadLettersAreKept() throws Exception {
        var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        var minutes = admin.describeConfigs(List.of(broker))
                .all()
                .get()
                .get(broker)
                .get("offsets.retention.minutes")
                .value();

        assertThat(Duration.ofMinutes(Long.parseLong(minutes))).isGreaterThan(Duration.ofDays(365));
    }

    private RecordMetadata oldApplication(Department department) {
        return write(
                Topics.LEAVE_APPLICATIONS,
                department.partition(),
                "LeaveApplicationReceived",
                Map.of(
                        "EmpEmail",
                        APPLICANT.toString(),
                        "EmpDepartment",
                        department.name(),
                        "LeaveDurationInHours",
                        8,
                        "LeaveStartDateTicks",
                        DotNetTicks.ofDate(TODAY)));
    }

    private RecordMetadata oldResult(Decision decision) {
        return write(
                Topics.LEAVE_APPLICATIONS_RESULTS,
                0,
                "LeaveApplicationProcessed",
                Map.of(
                        "EmpEmail",
                        DECIDED.toString(),
                        "EmpDepartment",
                        "IT",
                        "LeaveDurationInHours",
                        16,
                        "LeaveStartDateTicks",
                        DotNetTicks.ofDate(TODAY),
                        "ProcessedBy",
                        "Manager #1",
                        "Result",
                        decision.result()));
    }

    private RecordMetadata write(String topic, int partition, String schema, Map<String, Object> fields) {
        return writer.write(
                topic,
                partition,
                LAST_WEEK,
                avro.key(topic, "key"),
                avro.value(topic, ConfluentAvro.version1(schema), fields));
    }

    /** Returns when it has looked through all topics: what it deletes twice in one, it has met in the others between. */
    private void letTheBrokerDelete() throws Exception {
        admin.createTopics(List.of(new NewTopic(PERISHABLE.topic(), 1, (short) 1)))
                .all()
                .get();
        for (var round = 0; round < 2; round++) {
            var written = writer.write(PERISHABLE.topic(), PERISHABLE.partition(), LAST_WEEK, null, new byte[0]);
            await().atMost(TIMEOUT).until(() -> firstOffset() > written.offset());
        }
    }

    private long firstOffset() throws Exception {
        return admin.listOffsets(Map.of(PERISHABLE, OffsetSpec.earliest()))
                .partitionResult(PERISHABLE)
                .get()
                .offset();
    }

    private void awaitAtReader(RecordMetadata written, String... statuses) {
        await().atMost(TIMEOUT)
                .until(
                        () -> new Http(suite.reader())
                                .as(People.HELEN)
                                .get("/leave-application-results/" + id(written))
                                .text("status"),
                        List.of(statuses)::contains);
    }

    private void awaitPendingAtManager(RecordMetadata written) {
        await().atMost(TIMEOUT)
                .until(
                        () -> new Http(suite.manager())
                                .as(People.HELEN)
                                .get("/leave-applications/" + id(written))
                                .text("status"),
                        "PENDING"::equals);
    }

    private String resultsAtReader() {
        return new Http(suite.reader())
                .as(People.HELEN)
                .get("/leave-application-results?limit=200")
                .body()
                .path("items")
                .toString();
    }

    private static UUID id(RecordMetadata written) {
        var leave = written.topic().equals(Topics.LEAVE_APPLICATIONS)
                ? new RequestedLeave(APPLICANT, Department.values()[written.partition()], 8, TODAY)
                : new RequestedLeave(DECIDED, Department.IT, 16, TODAY);
        return ApplicationIds.ofPosition(written.topic(), written.partition(), written.offset(), leave);
    }

    private void eraseProjection() throws SQLException {
        try (var connection = DriverManager.getConnection(suite.databaseUrl(PartName.READER), "reader", "reader");
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }
}
