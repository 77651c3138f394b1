package com.timeoff.manager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.person.Person;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.Infrastructure;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.DeadLetter;
import com.timeoff.testing.kafka.TopicReader;
import com.timeoff.testing.kafka.TopicWriter;
import com.timeoff.testing.security.People;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service on a real broker and registry; the other services are played by Confluent's serdes and version 1. */
@OnInfrastructure
class ManagerServiceIT {

    private static final String TOPIC = Topics.LEAVE_APPLICATIONS;
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private final ConfluentAvro avro = new ConfluentAvro();
    private final TopicWriter writer = new TopicWriter();

    @Autowired
    KafkaTemplate<Object, Object> kafka;

    @Autowired
    RestTestClient http;

    @AfterEach
    void close() {
        writer.close();
    }

    @ParameterizedTest
    @EnumSource(Department.class)
    void anApplicationOfVersion1IsPendingAndItsResultCanBeReadByVersion1(Department department) {
        var email = "v1@" + department.name() + ".example.com";
        var id = idOf(write(department, version1(email, department, 8)), email, 8);

        var pending = awaitApplication(id);
        assertThat(pending)
                .containsEntry("status", "PENDING")
                .containsEntry("empDepartment", department.name())
                .containsEntry("leaveStartDate", "2026-12-01");
        decide(id, "APPROVED").expectStatus().isOk();

        var result = avro.read(
                Topics.LEAVE_APPLICATIONS_RESULTS,
                awaitResult(id).value(),
                ConfluentAvro.version1("LeaveApplicationProcessed"));
        assertThat(result.get("Result")).hasToString("Approved: Your leave application has been approved.");
        assertThat(result.get("ProcessedBy")).hasToString("helen@example.com");
        assertThat(result.get("LeaveStartDateTicks")).isEqualTo(DotNetTicks.ofDate(START));
    }

    @Test
    void aDecisionIsAnnouncedOnce() {
        var id = idOf(write(Department.IT, version1("once@example.com", Department.IT, 16)), "once@example.com", 16);
        awaitApplication(id);

        decide(id, "DECLINED").expectStatus().isOk();
        decide(id, "DECLINED").expectStatus().isOk();
        decide(id, "APPROVED").expectStatus().isEqualTo(409);

        awaitResult(id);
        // One relays, the oldest first: once a later decision is out, nothing before it can follow.
        var later = idOf(write(Department.IT, version1("later@example.com", Department.IT, 8)), "later@example.com", 8);
        awaitApplication(later);
        decide(later, "APPROVED").expectStatus().isOk();
        awaitResult(later);
        assertThat(results(id)).isEqualTo(1);
    }

    private long results(UUID id) {
        try (var topic = new TopicReader(Topics.LEAVE_APPLICATIONS_RESULTS)) {
            return topic.all().stream().filter(it -> isResultOf(id, it)).count();
        }
    }

    /** The outbox is polled once a minute here. */
    @Test
    void aDecisionIsAnnouncedWithinSeconds() {
        var id = idOf(write(Department.IT, version1("soon@example.com", Department.IT, 8)), "soon@example.com", 8);
        awaitApplication(id);
        decide(id, "APPROVED").expectStatus().isOk();

        await().atMost(Duration.ofSeconds(3)).until(() -> results(id) == 1);
    }

    /** A department nobody knows, a day that no date of the event can be, a time that is none. */
    @Test
    void whatCannotBeAnnouncedHoldsUpNoOther(@Autowired JdbcClient jdbc) {
        var id = idOf(write(Department.IT, version1("after@example.com", Department.IT, 8)), "after@example.com", 8);
        awaitApplication(id);
        jdbc.sql("""
                        with failing as (
                            insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                                leave_start_date, source_partition, source_offset, status, processed_by, processed_at)
                            select gen_random_uuid(), 'failing@example.com', case n % 3 when 0 then 'SALES' else 'IT' end,
                                8, case n % 3 when 1 then 'infinity' else date '2026-12-01' end, 1, n, 'APPROVED',
                                'mia@example.com', now()
                            from generate_series(1, 20) as n
                            returning *),
                        changes as (
                            insert into leave_change (application_id, revision, change, status, last_day, changed_by,
                                changed_at)
                            select id, 1, status, status, date '2026-12-01', processed_by,
                                case source_offset % 3 when 2 then 'infinity' else processed_at end
                            from failing
                            returning *)
                        insert into outbox (application_id, revision) select application_id, revision from changes""").update();
        try {
            decide(id, "APPROVED").expectStatus().isOk();

            await().atMost(Duration.ofSeconds(3))
                    .until(() -> results(id) == 1 && changes(id).size() == 1);
            await().until(() -> jdbc.sql("select count(*) from outbox where failures > 0")
                            .query(Long.class)
                            .single()
                    == 20);
        } finally {
            jdbc.sql("truncate outbox").update();
            jdbc.sql("""
                            delete from leave_change using leave_application
                            where application_id = id and emp_email = 'failing@example.com'""").update();
            jdbc.sql("delete from leave_application where emp_email = 'failing@example.com'")
                    .update();
        }
    }

    @Test
    void aWithdrawalIsAChangeAndNoResult() {
        var id = idOf(write(Department.OPS, version1("back@example.com", Department.OPS, 20)), "back@example.com", 20);
        awaitApplication(id);

        withdraw(People.MIA, id).expectStatus().isForbidden();
        withdraw(People.HELEN, id).expectStatus().isOk();
        withdraw(People.HELEN, id).expectStatus().isOk();
        decide(id, "APPROVED").expectStatus().isEqualTo(409);

        var changed = awaitChange(id);
        assertThat(changed.get("Change")).hasToString("WITHDRAWN");
        assertThat(changed.get("Status")).hasToString("WITHDRAWN");
        assertThat(changed.get("Revision")).isEqualTo(1);
        assertThat(changed.get("ChangedBy")).hasToString("helen@example.com");
        assertThat(changed.get("Comment")).hasToString("No longer");
        assertThat(changed.get("LeaveEndDateTicks")).isEqualTo(DotNetTicks.ofDate(START.plusDays(2)));
        assertNothingFollows(id);
    }

    /** One relays, the oldest first: once a later decision is out, nothing before it can follow. */
    private void assertNothingFollows(UUID withdrawn) {
        var later = idOf(write(Department.IT, version1("next@example.com", Department.IT, 8)), "next@example.com", 8);
        awaitApplication(later);
        decide(later, "APPROVED").expectStatus().isOk();
        awaitResult(later);
        assertThat(changes(withdrawn)).hasSize(1);
        assertThat(results(withdrawn)).isZero();
    }

    @Test
    void whatWaitsIsMeasured(@Autowired MeterRegistry meters) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        meters.get("timeoff.outbox.backlog").gauge().value())
                .isZero());
    }

    @Test
    void whatCannotBeReadIsADeadLetterAndHoldsUpNobody() {
        var bad = new LinkedHashMap<byte[], String>();
        bad.put("no avro".getBytes(UTF_8), "cannot be decoded");
        bad.put(ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).array(), "cannot be decoded");
        bad.put(avro.key(TOPIC, "a string"), "no LeaveApplicationReceived");
        bad.put(version1("bad@example.com", "OPS", -8), "LeaveDurationInHours is out of range: -8");
        bad.put(version1("bad@example.com", "SALES", 8), "EmpDepartment is unknown: SALES");
        bad.put(version1("somebody", "OPS", 8), "EmpEmail must be an e-mail address");
        bad.put(version1("mia@example.com\u200b", "OPS", 8), "EmpEmail must not contain blank or invisible");
        bad.put(version1("mi\u00a0a@example.com", "OPS", 8), "EmpEmail must not contain blank or invisible");
        bad.put(null, "the value is null");
        var written = new LinkedHashMap<RecordMetadata, byte[]>();
        bad.keySet().forEach(value -> written.put(write(Department.OPS, value), value));

        for (var department : Department.values()) {
            var good = write(department, version1("good@example.com", department, 8));
            await().atMost(Duration.ofSeconds(5)).until(() -> isThere(idOf(good, "good@example.com", 8)));
        }

        written.forEach((source, value) -> assertDeadLetter(source, bad.get(value), value));
    }

    /** Whichever of the two came first, in whatever partition. */
    @Test
    void anIdOfTheSuitesOwnMakingBelongsToItsApplicationOnly() {
        var id = ApplicationIds.named(
                "owner", new RequestedLeave(EmailAddress.of("owner@example.com"), Department.OPS, 8, START));
        var before = send(id, "thief@example.com", Department.OPS);
        send(id, "owner@example.com", Department.OPS);
        var after = send(id, "thief@example.com", Department.HR);

        assertThat(awaitApplication(id)).containsEntry("empEmail", "owner@example.com");
        for (var theft : List.of(before, after)) {
            var position = DeadLetter.positionOf(theft);
            var letter = DeadLetter.await(TOPIC, it -> it.position().equals(position));
            assertThat(letter.reason()).contains("ApplicationId belongs to another application: " + id);
        }
    }

    @Test
    void ofTwoWithAnotherMakersIdOneIsADeadLetter() {
        var id = UUID.randomUUID();
        send(id, "first@example.com", Department.IT);
        awaitApplication(id);
        var second = send(id, "second@example.com", Department.OPS);

        var position = DeadLetter.positionOf(second);
        assertThat(DeadLetter.await(TOPIC, it -> it.position().equals(position)).reason())
                .contains("another application's: " + id);
        assertThat(awaitApplication(id)).containsEntry("empEmail", "first@example.com");
    }

    private RecordMetadata send(UUID id, String email, Department department) {
        var value = new LeaveApplicationReceived(
                email, department.name(), 8, DotNetTicks.ofDate(START), id.toString(), null, null, null);
        return kafka.send(TOPIC, department.partition(), "key", value).join().getRecordMetadata();
    }

    /** Nobody decides the own leave by a trick of spelling, and nobody's leave is lost to them. */
    @ParameterizedTest
    @ValueSource(strings = {" Mia@Example.com ", "MIA@EXAMPLE.COM\u00a0", "\u3000mia@ex\uff41mple.com\u0085"})
    void aPersonHasOneSpelling(String spelled) {
        var id = idOf(write(Department.OPS, version1(spelled, Department.OPS, 8)), spelled, 8);

        assertThat(awaitApplication(id)).containsEntry("empEmail", "mia@example.com");
        decide(People.MIA, id, "APPROVED").expectStatus().isForbidden();
        seenBy(People.MIA, id).expectStatus().isOk();
        seenBy(People.ALICE, id).expectStatus().isNotFound();
    }

    @Test
    void theOwnLeaveIsTheirsHoweverItIsSpelled() {
        var alices =
                idOf(write(Department.HR, version1(" Alice@Example.com ", Department.HR, 8)), "alice@example.com", 8);
        var almost = idOf(
                write(Department.HR, version1("al\u0131ce@example.com", Department.HR, 8)),
                "al\u0131ce@example.com",
                8);
        awaitApplication(almost);

        seenBy(People.ALICE, alices).expectStatus().isOk();
        seenBy(People.ALICE, almost).expectStatus().isNotFound();
    }

    @Test
    void withoutItsDeadLetterARecordComesAgain() throws Exception {
        var takesNothing = Map.of("max.message.bytes", "1");
        var before = configure(Topics.deadLettersOf(TOPIC), takesNothing);
        var bad = write(Department.HR, "not yet".getBytes(UTF_8));

        await().during(Duration.ofSeconds(2)).until(() -> committed(Department.HR) <= bad.offset());
        configure(Topics.deadLettersOf(TOPIC), before);

        assertDeadLetter(bad, "cannot be decoded", "not yet".getBytes(UTF_8));
        await().until(() -> committed(Department.HR) > bad.offset());
    }

    @Test
    void withoutADatabaseNothingIsADeadLetterAndNothingIsLost(@Autowired JdbcClient jdbc) {
        jdbc.sql("alter table leave_application rename to hidden").update();
        var written = write(Department.HR, version1("patient@example.com", Department.HR, 8));

        await().during(Duration.ofSeconds(2)).until(() -> committed(Department.HR) <= written.offset());
        jdbc.sql("alter table hidden rename to leave_application").update();

        awaitApplication(idOf(written, "patient@example.com", 8));
        assertThat(DeadLetter.all(TOPIC))
                .extracting(DeadLetter::position)
                .doesNotContain(DeadLetter.positionOf(written));
    }

    /** Answers what it was before. */
    private static Map<String, String> configure(String topic, Map<String, String> config) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = admin()) {
            var old = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            var changes = config.entrySet().stream()
                    .map(it -> new AlterConfigOp(new ConfigEntry(it.getKey(), it.getValue()), OpType.SET))
                    .toList();
            admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
            return config.keySet().stream()
                    .collect(Collectors.toMap(it -> it, it -> old.get(it).value()));
        }
    }

    private static long committed(Department department) throws Exception {
        try (var admin = admin()) {
            var offsets = admin.listConsumerGroupOffsets("manager")
                    .partitionsToOffsetAndMetadata()
                    .get();
            var offset = offsets.get(new TopicPartition(TOPIC, department.partition()));
            return offset == null ? 0 : offset.offset();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()));
    }

    private static void assertDeadLetter(RecordMetadata source, String reason, byte[] value) {
        var position = DeadLetter.positionOf(source);
        var letter = DeadLetter.await(TOPIC, it -> it.position().equals(position));
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.reason()).contains(reason);
        assertThat(letter.springPosition()).isEqualTo(position);
        assertThat(letter.has("kafka_dlt-exception-stacktrace")).isFalse();
    }

    private RecordMetadata write(Department department, byte[] value) {
        return writer.write(TOPIC, department.partition(), avro.key(TOPIC, "it@example.com-1"), value);
    }

    private byte[] version1(String email, Department department, int hours) {
        return version1(email, department.name(), hours);
    }

    private byte[] version1(String email, String department, int hours) {
        return avro.value(
                TOPIC,
                ConfluentAvro.version1("LeaveApplicationReceived"),
                Map.of(
                        "EmpEmail",
                        email,
                        "EmpDepartment",
                        department,
                        "LeaveDurationInHours",
                        hours,
                        "LeaveStartDateTicks",
                        DotNetTicks.ofDate(START)));
    }

    private static UUID idOf(RecordMetadata written, String email, int hours) {
        var department = Department.values()[written.partition()];
        return ApplicationIds.ofPosition(
                written.topic(),
                written.partition(),
                written.offset(),
                new RequestedLeave(EmailAddress.of(email), department, hours, START));
    }

    private boolean isThere(UUID id) {
        return http.get()
                .uri("/leave-applications/{id}", id)
                .exchange()
                .returnResult()
                .getStatus()
                .is2xxSuccessful();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> awaitApplication(UUID id) {
        return await().until(
                        () -> http.get()
                                .uri("/leave-applications/{id}", id)
                                .exchange()
                                .expectBody(Map.class)
                                .returnResult()
                                .getResponseBody(),
                        it -> id.toString().equals(it.get("applicationId")));
    }

    private RestTestClient.ResponseSpec seenBy(Person person, UUID id) {
        return http.get()
                .uri("/leave-applications/{id}", id)
                .header(HttpHeaders.AUTHORIZATION, People.basic(person))
                .exchange();
    }

    private RestTestClient.ResponseSpec decide(UUID id, String decision) {
        return decide(People.HELEN, id, decision);
    }

    private RestTestClient.ResponseSpec decide(Person person, UUID id, String decision) {
        return http.put()
                .uri("/leave-applications/{id}/decision", id)
                .header(HttpHeaders.AUTHORIZATION, People.basic(person))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("decision", decision, "comment", "As agreed"))
                .exchange();
    }

    private RestTestClient.ResponseSpec withdraw(Person person, UUID id) {
        return http.put()
                .uri("/leave-applications/{id}/withdrawal", id)
                .header(HttpHeaders.AUTHORIZATION, People.basic(person))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("comment", "No longer"))
                .exchange();
    }

    private GenericRecord awaitChange(UUID id) {
        return await().until(() -> changes(id), it -> !it.isEmpty()).get(0);
    }

    private List<GenericRecord> changes(UUID id) {
        try (var topic = new TopicReader(Topics.LEAVE_APPLICATIONS_CHANGES)) {
            return topic.all().stream()
                    .filter(it -> id.toString().equals(avro.readKey(Topics.LEAVE_APPLICATIONS_CHANGES, it.key())))
                    .map(it -> avro.read(Topics.LEAVE_APPLICATIONS_CHANGES, it.value()))
                    .toList();
        }
    }

    private ConsumerRecord<byte[], byte[]> awaitResult(UUID id) {
        try (var topic = new TopicReader(Topics.LEAVE_APPLICATIONS_RESULTS)) {
            return topic.await(it -> isResultOf(id, it));
        }
    }

    private boolean isResultOf(UUID id, ConsumerRecord<byte[], byte[]> record) {
        return id.toString().equals(avro.readKey(Topics.LEAVE_APPLICATIONS_RESULTS, record.key()));
    }
}
