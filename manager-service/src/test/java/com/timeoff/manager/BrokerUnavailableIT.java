package com.timeoff.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.core.person.Person;
import com.timeoff.launcher.broker.KafkaBroker;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.Samples;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.ControlledInfrastructure;
import com.timeoff.testing.infrastructure.Infrastructure;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.TopicReader;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is decided while the broker is away is announced when it comes: all of it, in order, and each topic once. */
class BrokerUnavailableIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfluentAvro avro = new ConfluentAvro();
    private final int port = FreePorts.next();
    private ControlledInfrastructure infrastructure;
    private KafkaBroker broker;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() {
        infrastructure = new ControlledInfrastructure(folder);
        broker = infrastructure.startBroker();
        infrastructure.startDatabase();
        service = SpringApplication.run(
                ManagerService.class,
                Stream.concat(
                                infrastructure.arguments().filter(it -> !it.contains("registry")),
                                Stream.of(
                                        "--server.port=" + port,
                                        "--timeoff.registry.url="
                                                + Infrastructure.shared().serdeRegistryUrl(),
                                        "--timeoff.security.demo-users=true",
                                        "--timeoff.outbox.max-retry-interval=1s",
                                        "--timeoff.startup.timeout=30s"))
                        .toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        service.close();
        infrastructure.close();
    }

    @Test
    void aDecisionAndWhatFollowsAreAnnouncedInOrder() throws Exception {
        var id = receive();
        var other = receive();
        broker.close();

        put(People.MIA, id, "decision", "{\"decision\":\"APPROVED\"}");
        put(People.ALICE, id, "cancellation", "{}");
        put(People.MIA, id, "cancellation/decision", "{\"decision\":\"DECLINED\",\"comment\":\"You are not\"}");
        put(People.ALICE, other, "withdrawal", "{}");
        await().atMost(TIMEOUT).until(() -> failures() > 0);
        infrastructure.startBroker();

        await().atMost(TIMEOUT).until(() -> waiting() == 0);
        assertThat(records(Topics.LEAVE_APPLICATIONS_CHANGES, id))
                .extracting(it -> it.get("Revision") + " " + it.get("Change") + " " + it.get("Status"))
                .containsExactly(
                        "1 APPROVED APPROVED",
                        "2 CANCELLATION_REQUESTED CANCELLATION_REQUESTED",
                        "3 CANCELLATION_REFUSED APPROVED");
        assertThat(records(Topics.LEAVE_APPLICATIONS_RESULTS, id))
                .singleElement()
                .satisfies(it -> assertThat(it.get("Decision")).hasToString("APPROVED"));
        assertThat(records(Topics.LEAVE_APPLICATIONS_CHANGES, other)).hasSize(1);
        assertThat(records(Topics.LEAVE_APPLICATIONS_RESULTS, other)).isEmpty();
    }

    private UUID receive() {
        var received = Samples.received("alice@example.com", Department.IT);
        service.getBean(LeaveApplicationService.class).receive(List.of(received));
        return received.id();
    }

    private void put(Person person, UUID id, String what, String body) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/leave-applications/" + id + '/' + what))
                .header("Authorization", People.basic(person))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private long failures() {
        return count("select coalesce(sum(failures), 0) from outbox");
    }

    private long waiting() {
        return count("select count(*) from outbox");
    }

    private long count(String sql) {
        return service.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    private List<GenericRecord> records(String topic, UUID id) {
        try (var reader = new TopicReader(topic, infrastructure.bootstrapServers())) {
            return reader.all().stream()
                    .filter(it -> id.toString().equals(avro.readKey(topic, it.key())))
                    .map(it -> avro.read(topic, it.value()))
                    .toList();
        }
    }
}
