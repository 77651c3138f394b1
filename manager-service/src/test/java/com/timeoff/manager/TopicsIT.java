package com.timeoff.manager;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.part.FreePorts;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.ControlledInfrastructure;
import com.timeoff.testing.infrastructure.Infrastructure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What topics are like, on a broker of its own: whether the service makes them or finds them. */
@ExtendWith(OutputCaptureExtension.class)
class TopicsIT {

    private static final String APPLICATIONS = Topics.LEAVE_APPLICATIONS;
    private static final String RESULTS = Topics.LEAVE_APPLICATIONS_RESULTS;
    private static final String DEAD_APPLICATIONS = Topics.deadLettersOf(APPLICATIONS);
    private static final String DEAD_RESULTS = Topics.deadLettersOf(RESULTS);
    private static final List<String> CONTRACTS = List.of(APPLICATIONS, RESULTS, Topics.LEAVE_APPLICATIONS_CHANGES);
    private static final List<String> DEAD_LETTERS =
            List.of(DEAD_APPLICATIONS, DEAD_RESULTS, Topics.deadLettersOf(Topics.LEAVE_APPLICATIONS_CHANGES));
    private static final List<String> ALL =
            Stream.of(CONTRACTS, DEAD_LETTERS).flatMap(List::stream).toList();
    private static final String WEEK = days(7);

    @TempDir
    static Path folder;

    private static ControlledInfrastructure infrastructure;
    private static Admin admin;

    private Optional<ConfigurableApplicationContext> service = Optional.empty();

    @BeforeAll
    static void start() {
        infrastructure = new ControlledInfrastructure(folder);
        infrastructure.startBroker();
        infrastructure.startDatabase();
        admin = Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()));
    }

    @AfterAll
    static void stop() throws Exception {
        admin.close();
        infrastructure.close();
    }

    @AfterEach
    void deleteTopics() throws Exception {
        service.ifPresent(ConfigurableApplicationContext::close);
        admin.deleteTopics(admin.listTopics().names().get()).all().get();
        await().until(() -> admin.listTopics().names().get().isEmpty());
    }

    @Test
    void contractTopicsAreMadeToLastAndDeadLettersForAYear() throws Exception {
        startService();

        for (var topic : CONTRACTS) {
            assertConfig(topic, RETENTION_MS_CONFIG, "-1");
        }
        for (var topic : DEAD_LETTERS) {
            assertConfig(topic, RETENTION_MS_CONFIG, days(365));
        }
        for (var topic : ALL) {
            assertConfig(topic, RETENTION_BYTES_CONFIG, "-1");
            assertConfig(topic, CLEANUP_POLICY_CONFIG, "delete");
        }
        assertBounds();
        assertThat(configuration()).isEqualTo("as configured");
    }

    /** What a batch holds once it is unpacked is what the broker looks at. */
    @Test
    void whatMayHandOutTooMuchIsBroughtUp() throws Exception {
        create(APPLICATIONS, 3, Map.of(COMPRESSION_TYPE_CONFIG, "producer", MAX_MESSAGE_BYTES_CONFIG, "1048588"));
        create(RESULTS, 1, Map.of(COMPRESSION_TYPE_CONFIG, "gzip"));
        create(DEAD_APPLICATIONS, 1, Map.of(MAX_MESSAGE_BYTES_CONFIG, "4194304"));
        create(DEAD_RESULTS, 1, Map.of(MAX_MESSAGE_BYTES_CONFIG, "1000"));

        startService();

        assertBounds();
        assertThat(configuration()).isEqualTo("as configured");
    }

    private static void assertBounds() throws Exception {
        for (var topic : ALL) {
            assertConfig(topic, COMPRESSION_TYPE_CONFIG, "uncompressed");
        }
        for (var topic : CONTRACTS) {
            assertConfig(topic, MAX_MESSAGE_BYTES_CONFIG, "65536");
        }
        for (var topic : DEAD_LETTERS) {
            assertConfig(topic, MAX_MESSAGE_BYTES_CONFIG, "262144");
        }
    }

    @Test
    void anotherRetentionIsConfigured() throws Exception {
        startService("--timeoff.topics.retention=730d", "--timeoff.topics.dead-letter-retention=-1");

        assertConfig(RESULTS, RETENTION_MS_CONFIG, days(730));
        assertConfig(DEAD_RESULTS, RETENTION_MS_CONFIG, "-1");
    }

    @Test
    void whatWouldLoseRecordsEarlyIsBroughtUp() throws Exception {
        create(APPLICATIONS, 5, Map.of(RETENTION_MS_CONFIG, WEEK, CLEANUP_POLICY_CONFIG, "compact,delete"));
        create(RESULTS, 2, Map.of(RETENTION_BYTES_CONFIG, "1000000"));
        create(DEAD_RESULTS, 1, Map.of(RETENTION_MS_CONFIG, WEEK));

        startService();

        for (var topic : CONTRACTS) {
            assertConfig(topic, RETENTION_MS_CONFIG, "-1");
            assertConfig(topic, RETENTION_BYTES_CONFIG, "-1");
            assertConfig(topic, CLEANUP_POLICY_CONFIG, "delete");
        }
        assertConfig(DEAD_RESULTS, RETENTION_MS_CONFIG, days(365));
        assertThat(configuration()).isEqualTo("as configured");
        assertThat(partitions(APPLICATIONS)).isEqualTo(5);
        assertThat(partitions(RESULTS)).isEqualTo(2);
    }

    /** Records that a shorter retention deletes are gone, so that is no service's to do. */
    @Test
    void whatKeepsRecordsLongerIsNotShortened(CapturedOutput log) throws Exception {
        create(RESULTS, 1, Map.of(RETENTION_MS_CONFIG, days(800)));
        create(DEAD_RESULTS, 1, Map.of(RETENTION_MS_CONFIG, "-1"));

        startService("--timeoff.topics.retention=730d");

        assertConfig(RESULTS, RETENTION_MS_CONFIG, days(800));
        assertConfig(DEAD_RESULTS, RETENTION_MS_CONFIG, "-1");
        assertThat(configuration())
                .asInstanceOf(list(String.class))
                .hasSize(2)
                .anySatisfy(it -> assertThat(it).startsWith(RESULTS + " keeps records longer"))
                .anySatisfy(it -> assertThat(it).startsWith(DEAD_RESULTS + " keeps records longer"));
        assertThat(log).contains("A topic is not as configured: " + RESULTS + " keeps records longer");
    }

    @Test
    void nonsenseIsRefusedAtTheStart() {
        for (var nonsense : List.of("0", "-2", "-1d", "23h", "36501d")) {
            assertThatThrownBy(() -> startService("--timeoff.topics.retention=" + nonsense))
                    .as(nonsense)
                    .rootCause()
                    .hasMessageContaining("must be -1, for ever, or from 1d to 36500d");
        }
    }

    private void startService(String... more) {
        var arguments = new ArrayList<>(infrastructure
                .arguments()
                .filter(it -> !it.contains("registry"))
                .toList());
        arguments.addAll(List.of(
                "--server.port=" + FreePorts.next(),
                "--timeoff.registry.url=" + Infrastructure.shared().registryUrl(),
                "--timeoff.security.demo-users=true",
                "--timeoff.startup.timeout=30s"));
        service = Optional.of(SpringApplication.run(
                ManagerService.class,
                Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new)));
    }

    private Object configuration() {
        return service.orElseThrow()
                .getBean("kafkaHealthIndicator", HealthIndicator.class)
                .health()
                .getDetails()
                .get("configuration");
    }

    private static void create(String topic, int partitions, Map<String, String> configs) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(configs)))
                .all()
                .get();
    }

    private static void assertConfig(String topic, String name, String value) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        assertThat(config.get(name).value()).as(topic + ' ' + name).isEqualTo(value);
    }

    private static int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private static String days(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
