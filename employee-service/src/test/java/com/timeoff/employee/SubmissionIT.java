package com.timeoff.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.Topics;
import com.timeoff.testing.ConfluentAvro;
import com.timeoff.testing.InfrastructureConfiguration;
import com.timeoff.testing.TopicReader;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service on a real broker and registry; what it wrote is read with Confluent's deserializer. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import(InfrastructureConfiguration.class)
class SubmissionIT {

    private static final String START = LocalDate.now().plusDays(30).toString();

    private final ConfluentAvro avro = new ConfluentAvro();

    @Autowired
    RestTestClient http;

    @ParameterizedTest
    @CsvSource({"hr,0", "IT,1", "Ops,2"})
    void landsInThePartitionOfItsDepartment(String department, int partition) {
        var answer = submit("Alice." + department + "@Example.com", department, "key")
                .expectStatus()
                .isAccepted()
                .expectBody(Answer.class)
                .returnResult()
                .getResponseBody();

        assertThat(answer.partition).isEqualTo(partition);
        assertThat(answer.message)
                .isEqualTo("Your leave request is queued at offset %d in the Topic leave-applications:%d"
                        .formatted(answer.offset, partition));
        var record = recordAt(answer);
        var value = avro.read(Topics.LEAVE_APPLICATIONS, record.value());
        assertThat(value.get("EmpEmail")).hasToString("alice." + department.toLowerCase() + "@example.com");
        assertThat(value.get("EmpDepartment")).hasToString(department.toUpperCase());
        assertThat(value.get("ApplicationId")).hasToString(answer.applicationId);
        assertThat(avro.readKey(Topics.LEAVE_APPLICATIONS, record.key())).matches("alice\\..*@example\\.com-\\d{18}");
    }

    @Test
    void version1ReadsIt() {
        var answer = submit("v1@example.com", "IT", "key")
                .expectBody(Answer.class)
                .returnResult()
                .getResponseBody();

        var value = avro.read(
                Topics.LEAVE_APPLICATIONS,
                recordAt(answer).value(),
                ConfluentAvro.version1("LeaveApplicationReceived"));

        assertThat(value.getSchema().getFields()).hasSize(4);
        assertThat(value.get("LeaveDurationInHours")).isEqualTo(8);
    }

    @Test
    void aRetryIsTheSameApplication() {
        var first = submit("retry@example.com", "IT", "same")
                .expectBody(Answer.class)
                .returnResult();
        var retry = submit("retry@example.com", "IT", "same")
                .expectBody(Answer.class)
                .returnResult();

        assertThat(retry.getResponseBody().applicationId).isEqualTo(first.getResponseBody().applicationId);
    }

    @Test
    void isReadyAndCounts() {
        await().untilAsserted(() -> http.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk());
        http.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        http.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
    }

    private RestTestClient.ResponseSpec submit(String email, String department, String key) {
        return http.post()
                .uri("/leave-applications")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"empEmail":"%s","empDepartment":"%s","leaveDurationInHours":8,"leaveStartDate":"%s"}""".formatted(email, department, START))
                .exchange();
    }

    private static ConsumerRecord<byte[], byte[]> recordAt(Answer answer) {
        try (var topic = new TopicReader(Topics.LEAVE_APPLICATIONS)) {
            return topic.await(it -> it.partition() == answer.partition && it.offset() == answer.offset);
        }
    }

    record Answer(String applicationId, String status, String topic, int partition, long offset, String message) {}
}
