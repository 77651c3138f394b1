package com.timeoff.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.service.Serde;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.ControlledInfrastructure;
import com.timeoff.testing.infrastructure.Infrastructure;
import com.timeoff.testing.infrastructure.RegistryGateway;
import com.timeoff.testing.infrastructure.RegistryGateway.Conduct;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.DeadLetter;
import com.timeoff.testing.kafka.TopicWriter;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.pulsar.kafka.shade.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A registry behind a path, and a good record of a schema that the service does not know yet. */
@Tag("faults")
class RegistryUnavailableIT {

    private static final RequestedLeave LEAVE =
            new RequestedLeave(EmailAddress.of("waits@example.com"), Department.IT, 8, LocalDate.of(2026, 12, 1));

    private static final int PORT = FreePorts.next();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static ControlledInfrastructure infrastructure;
    private static RegistryGateway gateway;
    private static ConfigurableApplicationContext service;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfluentAvro avro = new ConfluentAvro();

    @BeforeAll
    static void start() {
        gateway = new RegistryGateway(Infrastructure.shared().registryUrl());
        infrastructure = new ControlledInfrastructure(folder);
        infrastructure.startDatabase();
        service = SpringApplication.run(
                ManagerService.class,
                Stream.concat(
                                infrastructure.arguments().filter(it -> it.contains("datasource")),
                                Stream.of(
                                        "--server.port=" + PORT,
                                        "--spring.kafka.bootstrap-servers="
                                                + Infrastructure.shared().bootstrapServers(),
                                        "--spring.kafka.consumer.group-id=registry-away",
                                        "--timeoff.registry.url="
                                                + Serde.current().addressOf(gateway.url()) + "/",
                                        "--timeoff.registry.timeout=500ms",
                                        "--timeoff.security.demo-users=true",
                                        "--timeoff.startup.timeout=20s"))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        gateway.close();
        infrastructure.close();
    }

    @AfterEach
    void heal() {
        gateway.conduct(Conduct.FORWARD);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FORWARD", "FREEZE_POSTS"},
            mode = Mode.EXCLUDE)
    void aGoodRecordWaitsAndIsTaken(Conduct conduct) {
        gateway.conduct(conduct);

        var written = write(conduct);
        // It was tried, and it was tried again: a registry that does not answer is not waited for without end.
        await().atMost(TIMEOUT).until(() -> gateway.unanswered() >= 3);
        gateway.conduct(Conduct.FORWARD);

        await().atMost(TIMEOUT).until(() -> status(written) == 200);
        assertThat(DeadLetter.all(Topics.LEAVE_APPLICATIONS))
                .noneMatch(it -> it.position().equals(DeadLetter.positionOf(written)));
    }

    /** Asked for one by one, they took 7 s. */
    @Test
    void threeHundredUnknownSchemasHoldUpNobody() {
        try (var writer = new TopicWriter()) {
            for (var id = 1_000_000_000; id < 1_000_000_300; id++) {
                var value = ByteBuffer.allocate(9).put((byte) 0).putInt(id).array();
                writer.write(Topics.LEAVE_APPLICATIONS, Department.IT.partition(), null, value);
            }
        }

        var good = write(Conduct.FORWARD);

        await().atMost(Duration.ofSeconds(3)).until(() -> status(good) == 200);
    }

    /** Version 1 and a field of its own, so that its schema has an id that nobody has seen. */
    private RecordMetadata write(Conduct conduct) {
        var field = "{\"name\":\"" + conduct + "\",\"type\":[\"null\",\"string\"],\"default\":null}";
        var version1 = ConfluentAvro.version1("LeaveApplicationReceived").toString();
        var schema = new Schema.Parser().parse(version1.replaceFirst("]}$", "," + field + "]}"));
        var value = avro.value(
                Topics.LEAVE_APPLICATIONS,
                schema,
                Map.of(
                        "EmpEmail",
                        LEAVE.email().toString(),
                        "EmpDepartment",
                        LEAVE.department().name(),
                        "LeaveDurationInHours",
                        LEAVE.durationInHours(),
                        "LeaveStartDateTicks",
                        DotNetTicks.ofDate(LEAVE.startDate())));
        try (var writer = new TopicWriter()) {
            return writer.write(
                    Topics.LEAVE_APPLICATIONS,
                    Department.IT.partition(),
                    avro.key(Topics.LEAVE_APPLICATIONS, "waits@example.com"),
                    value);
        }
    }

    private int status(RecordMetadata written) throws Exception {
        var id = ApplicationIds.ofPosition(written.topic(), written.partition(), written.offset(), LEAVE);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/leave-applications/" + id))
                .header("Authorization", People.basic(People.HELEN))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
