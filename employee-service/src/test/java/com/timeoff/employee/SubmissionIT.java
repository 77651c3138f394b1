package com.timeoff.employee;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.TopicReader;
import com.timeoff.testing.security.People;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
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

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"hr,0", "IT,1", "Ops,2"})
    void landsInThePartitionOfItsDepartment(String department, int partition) {
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var body = body("Alice." + department + "@Example.com", department, 12, "\"Grüße\\nvom Meer\"");
        var answer = submit(body, "key")
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
        assertThat(value.getSchema().getFields()).hasSize(8);
        assertThat(value.get("EmpEmail")).hasToString("alice." + department.toLowerCase() + "@example.com");
        assertThat(value.get("EmpDepartment")).hasToString(department.toUpperCase());
        assertThat(value.get("LeaveDurationInHours")).isEqualTo(12);
        assertThat(value.get("LeaveStartDateTicks")).isEqualTo(ticks(START));
        assertThat(value.get("ApplicationId")).hasToString(answer.applicationId);
        assertThat(Instant.ofEpochMilli((long) value.get("SubmittedAt"))).isBetween(before, Instant.now());
        assertThat(value.get("Note")).hasToString("Grüße\nvom Meer");
        assertThat(value.get("SubmittedBy")).hasToString(People.HELEN.email().toString());
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

    /** A key that is used again for something else swallows nothing. */
    @Test
    void theSameKeyForSomethingElseIsAnotherApplication() {
        var bodies = List.of(
                body("key@example.com", "IT", 8, "\"a\""),
                body("key@example.com", "IT", 80, "\"a\""),
                body("key@example.com", "OPS", 8, "\"a\""),
                body("key@example.com", "IT", 8, "\"b\""),
                body("key@example.com", "IT", 8, "null"),
                body("key.two@example.com", "IT", 8, "\"a\""));

        var answers = bodies.stream().map(it -> answer(it, "used-again")).toList();

        assertThat(answers).extracting(Answer::applicationId).doesNotHaveDuplicates();
        for (var i = 0; i < bodies.size(); i++) {
            assertThat(answer(bodies.get(i), "used-again").applicationId).isEqualTo(answers.get(i).applicationId);
        }
    }

    private Answer answer(String body, String key) {
        return submit(body, key).expectBody(Answer.class).returnResult().getResponseBody();
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        var body = "{\"note\":\"" + "x".repeat(20_000) + "\"}";
        for (var publisher : List.of(BodyPublishers.ofString(body), chunked(body))) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/leave-applications"))
                                    .header("Content-Type", "application/json")
                                    .header("Authorization", People.basic(People.ALICE))
                                    .POST(publisher)
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"instance\":\"/leave-applications\"");
        }
    }

    @Test
    void whatTomcatRefusesIsAProblemDocumentToo() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("GET /%%% HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
        }
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(US_ASCII)));
    }

    @Test
    void isReadyAndCounts() {
        await().untilAsserted(() -> http.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk());
        http.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        submit("counted@example.com", "IT", "key").expectStatus().isAccepted();
        await().untilAsserted(() -> assertThat(metrics())
                .containsPattern(
                        "http_server_requests_seconds_count\\{[^}]*status=\"202\",uri=\"/leave-applications\""));
    }

    private String metrics() {
        return http.get()
                .uri("/actuator/prometheus")
                .header("Authorization", People.basic(People.OLIVIA))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private RestTestClient.ResponseSpec submit(String email, String department, String key) {
        return submit(body(email, department, 8, "null"), key);
    }

    private RestTestClient.ResponseSpec submit(String body, String key) {
        return http.post()
                .uri("/leave-applications")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static String body(String email, String department, int hours, String note) {
        return """
                {"empEmail":"%s","empDepartment":"%s","leaveDurationInHours":%d,"leaveStartDate":"%s","note":%s}""".formatted(email, department, hours, START, note);
    }

    /** Of the midnight with which the day begins, counted without the code that is looked at. */
    private static long ticks(String day) {
        return ChronoUnit.DAYS.between(LocalDate.of(1, 1, 1), LocalDate.parse(day)) * 864_000_000_000L;
    }

    private static ConsumerRecord<byte[], byte[]> recordAt(Answer answer) {
        try (var topic = new TopicReader(Topics.LEAVE_APPLICATIONS)) {
            return topic.await(it -> it.partition() == answer.partition && it.offset() == answer.offset);
        }
    }

    record Answer(String applicationId, String status, String topic, int partition, long offset, String message) {}
}
