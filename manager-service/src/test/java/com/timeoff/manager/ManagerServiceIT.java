package com.timeoff.manager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.Topics;
import com.timeoff.testing.ConfluentAvro;
import com.timeoff.testing.InfrastructureConfiguration;
import com.timeoff.testing.TopicReader;
import com.timeoff.testing.TopicWriter;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service on a real broker and registry; its neighbours are played by Confluent's serdes and version 1. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import(InfrastructureConfiguration.class)
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:it;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class ManagerServiceIT {

    private static final String TOPIC = Topics.LEAVE_APPLICATIONS;
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private final ConfluentAvro avro = new ConfluentAvro();
    private final TopicWriter writer = new TopicWriter();

    @Autowired
    RestTestClient http;

    @AfterEach
    void close() {
        writer.close();
    }

    @ParameterizedTest
    @EnumSource(Department.class)
    void anApplicationOfVersion1IsPendingAndItsResultCanBeReadByVersion1(Department department) {
        var id = idOf(write(department, version1("v1@example.com", department, 8)));

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
        var id = idOf(write(Department.IT, version1("once@example.com", Department.IT, 16)));
        awaitApplication(id);

        decide(id, "DECLINED").expectStatus().isOk();
        decide(id, "DECLINED").expectStatus().isOk();
        decide(id, "APPROVED").expectStatus().isEqualTo(409);

        awaitResult(id);
        // The outbox is relayed in order: once a later decision is out, nothing before it can follow.
        var later = idOf(write(Department.IT, version1("later@example.com", Department.IT, 8)));
        awaitApplication(later);
        decide(later, "APPROVED").expectStatus().isOk();
        awaitResult(later);
        try (var topic = new TopicReader(Topics.LEAVE_APPLICATIONS_RESULTS)) {
            assertThat(topic.all().stream().filter(it -> isResultOf(id, it))).hasSize(1);
        }
    }

    @Test
    void whatCannotBeReadIsADeadLetterAndHoldsUpNobody() {
        var garbage = write(Department.OPS, "no avro".getBytes(UTF_8));
        var unknownSchema = write(
                Department.OPS,
                ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).array());
        var nothing = write(Department.OPS, null);
        var negative = write(Department.OPS, version1("bad@example.com", Department.OPS, -8));
        var wrongType = write(Department.OPS, avro.key(TOPIC, "a string"));
        var good = write(Department.OPS, version1("good@example.com", Department.OPS, 8));

        awaitApplication(idOf(good));

        assertDeadLetter(garbage, "cannot be decoded", "no avro".getBytes(UTF_8));
        assertDeadLetter(unknownSchema, "cannot be decoded", null);
        assertDeadLetter(nothing, "null", null);
        assertDeadLetter(negative, "LeaveDurationInHours", null);
        assertDeadLetter(wrongType, "no LeaveApplicationReceived", null);
    }

    private static void assertDeadLetter(RecordMetadata source, String reason, byte[] value) {
        var position = source.topic() + '-' + source.partition() + '@' + source.offset();
        try (var deadLetters = new TopicReader(Topics.deadLettersOf(TOPIC))) {
            var letter = deadLetters.await(it -> position.equals(header(it, "dead-letter-position")));
            assertThat(header(letter, "dead-letter-reason")).contains(reason);
            assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo(TOPIC);
            assertThat(letter.headers().lastHeader("kafka_dlt-exception-stacktrace"))
                    .isNull();
            if (value != null) {
                assertThat(letter.value()).isEqualTo(value);
            }
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private RecordMetadata write(Department department, byte[] value) {
        return writer.write(TOPIC, department.partition(), avro.key(TOPIC, "it@example.com-1"), value);
    }

    private byte[] version1(String email, Department department, int hours) {
        return avro.value(
                TOPIC,
                ConfluentAvro.version1("LeaveApplicationReceived"),
                Map.of(
                        "EmpEmail",
                        email,
                        "EmpDepartment",
                        department.name(),
                        "LeaveDurationInHours",
                        hours,
                        "LeaveStartDateTicks",
                        DotNetTicks.ofDate(START)));
    }

    private static UUID idOf(RecordMetadata written) {
        return ApplicationIds.ofPosition(written.topic(), written.partition(), written.offset());
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

    private RestTestClient.ResponseSpec decide(UUID id, String decision) {
        return http.put()
                .uri("/leave-applications/{id}/decision", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("decision", decision))
                .exchange();
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
