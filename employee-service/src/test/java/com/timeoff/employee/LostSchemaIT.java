package com.timeoff.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.service.Serde;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.ControlledInfrastructure;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.TopicReader;
import com.timeoff.testing.readiness.Readiness;
import com.timeoff.testing.security.People;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Somebody deletes the schema of what the service writes, by the registry's Confluent API, where that is allowed. */
class LostSchemaIT {

    private static final String SUBJECT = Topics.LEAVE_APPLICATIONS + "-value";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static ControlledInfrastructure infrastructure;

    private final int port = FreePorts.next();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path folder) {
        infrastructure = new ControlledInfrastructure(folder);
        infrastructure.startBroker();
        infrastructure.startUnlockedRegistry();
    }

    @AfterAll
    static void stop() throws IOException {
        infrastructure.close();
    }

    @Test
    void itIsRegisteredAnewAndWhatIsWrittenCanBeRead() throws Exception {
        try (var service = service("--timeoff.registry.auto-register=true")) {
            assertThat(submit()).isEqualTo(202);
            var before = schemaOfTheLatest();

            delete();

            await().atMost(TIMEOUT).until(() -> submit() == 202 && schemaOfTheLatest() != before);
            assertThat(new ConfluentAvro(infrastructure.registryUrl())
                            .read(Topics.LEAVE_APPLICATIONS, latest())
                            .get("EmpDepartment"))
                    .hasToString("IT");
            new Readiness(port).awaitReady();
            assertThat(service.isActive()).isTrue();
        }
    }

    @Test
    void whereItMayNotBeRegisteredReadinessSaysSoUntilSomebodyDoes() throws Exception {
        service("--timeoff.registry.auto-register=true").close();
        try (var service = service("--timeoff.registry.auto-register=false")) {
            var readiness = new Readiness(port);
            readiness.awaitReady();
            assertThat(submit()).isEqualTo(202);

            delete();

            readiness.awaitDown("registry");
            assertThat(submit()).isEqualTo(503);
            register();
            readiness.awaitReady();
            assertThat(submit()).isEqualTo(202);
            assertThat(service.isActive()).isTrue();
        }
    }

    /** Who asks for its schemas often, so that nobody waits long. */
    private ConfigurableApplicationContext service(String more) {
        return SpringApplication.run(
                EmployeeService.class,
                Stream.concat(
                                infrastructure.arguments().filter(it -> it.contains("kafka")),
                                Stream.of(
                                        "--timeoff.registry.url="
                                                + Serde.current().addressOf(infrastructure.registryUrl()),
                                        "--timeoff.registry.check-interval=500ms",
                                        "--timeoff.security.demo-users=true",
                                        "--timeoff.startup.timeout=30s",
                                        "--server.port=" + port,
                                        more))
                        .toArray(String[]::new));
    }

    private int submit() throws Exception {
        var body = "{\"leaveDurationInHours\":8,\"leaveStartDate\":\"%s\"}"
                .formatted(LocalDate.now().plusDays(30));
        return status(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/leave-applications"))
                .header("Authorization", People.basic(People.ALICE))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** At once and for good; without the second step its id could still be read. */
    private void delete() throws Exception {
        for (var permanent : new boolean[] {false, true}) {
            assertThat(status(HttpRequest.newBuilder(subject("?permanent=" + permanent))
                            .DELETE()))
                    .isEqualTo(200);
        }
    }

    private void register() throws Exception {
        var schema = LeaveApplicationReceived.getClassSchema().toString();
        var body = JsonMapper.shared().createObjectNode().put("schema", schema).toString();
        assertThat(status(HttpRequest.newBuilder(subject("/versions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))))
                .isEqualTo(200);
    }

    private URI subject(String more) {
        return URI.create(infrastructure.registryUrl() + "/apis/ccompat/v7/subjects/" + SUBJECT + more);
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private int schemaOfTheLatest() {
        return ByteBuffer.wrap(latest()).getInt(1);
    }

    private byte[] latest() {
        try (var reader = new TopicReader(Topics.LEAVE_APPLICATIONS, infrastructure.bootstrapServers())) {
            var all = reader.all();
            return all.get(all.size() - 1).value();
        }
    }
}
