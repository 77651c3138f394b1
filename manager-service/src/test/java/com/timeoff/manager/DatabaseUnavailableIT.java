package com.timeoff.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.database.PostgresServer;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.Infrastructure;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.DeadLetter;
import com.timeoff.testing.kafka.TopicWriter;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A PostgreSQL that is absent at the start, comes, goes and comes back. */
@Tag("faults")
class DatabaseUnavailableIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfluentAvro avro = new ConfluentAvro();
    private final int servicePort = FreePorts.next();
    private final int databasePort = FreePorts.next();
    private ConfigurableApplicationContext service;
    private PostgresServer database;

    @AfterEach
    void stopAll() {
        if (service != null) {
            service.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void itWaitsForTheDatabaseAndLosesNothing() throws Exception {
        startService();
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(get("/actuator/health/readiness").body()).contains("\"tables\":{\"status\":\"DOWN\"");
        assertAway();
        var before = write("before@example.com");

        startDatabase();
        awaitReady();
        awaitPending(before);

        database.close();
        assertAway();
        var meanwhile = write("meanwhile@example.com");
        await().atMost(TIMEOUT)
                .until(
                        () -> get("/actuator/health/readiness").body(),
                        it -> it.contains("\"db\":{\"status\":\"DOWN\""));
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);

        startDatabase();
        awaitReady();
        awaitPending(meanwhile);
        awaitPending(before);
        assertNoDeadLetter(meanwhile);
    }

    private void assertAway() throws Exception {
        var answer = get("/leave-applications");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("urn:timeoff:problem:database-unavailable")
                .doesNotContain("Exception");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    private static void assertNoDeadLetter(Written written) {
        assertThat(DeadLetter.all(Topics.LEAVE_APPLICATIONS))
                .extracting(DeadLetter::position)
                .doesNotContain(written.position);
    }

    private void startService() {
        service = SpringApplication.run(
                ManagerService.class,
                "--server.port=" + servicePort,
                "--spring.kafka.bootstrap-servers=" + Infrastructure.shared().bootstrapServers(),
                "--spring.kafka.consumer.group-id=database-away",
                "--timeoff.registry.url=" + Infrastructure.shared().serdeRegistryUrl(),
                "--timeoff.security.demo-users=true",
                "--timeoff.startup.timeout=1s",
                "--spring.datasource.url=jdbc:postgresql://localhost:" + databasePort + "/postgres",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    private void startDatabase() {
        database = PostgresServer.start(Installation.locate(), folder.resolve("data"), databasePort, Map.of());
    }

    private Written write(String email) {
        var topic = Topics.LEAVE_APPLICATIONS;
        try (var writer = new TopicWriter()) {
            var written = writer.write(
                    topic,
                    Department.OPS.partition(),
                    avro.key(topic, email + "-1"),
                    avro.value(
                            topic,
                            ConfluentAvro.version1("LeaveApplicationReceived"),
                            Map.of(
                                    "EmpEmail",
                                    email,
                                    "EmpDepartment",
                                    "OPS",
                                    "LeaveDurationInHours",
                                    8,
                                    "LeaveStartDateTicks",
                                    DotNetTicks.ofDate(LocalDate.EPOCH))));
            var leave = new RequestedLeave(EmailAddress.of(email), Department.OPS, 8, LocalDate.EPOCH);
            return new Written(
                    DeadLetter.positionOf(written),
                    ApplicationIds.ofPosition(topic, written.partition(), written.offset(), leave));
        }
    }

    private void awaitReady() {
        await().atMost(TIMEOUT).until(() -> get("/actuator/health/readiness").statusCode(), status -> status == 200);
    }

    private void awaitPending(Written written) {
        await().atMost(TIMEOUT)
                .until(
                        () -> get("/leave-applications/" + written.id).body(),
                        it -> it.contains("\"status\":\"PENDING\""));
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + servicePort + path))
                .header("Authorization", People.basic(People.HELEN))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private record Written(String position, UUID id) {}
}
