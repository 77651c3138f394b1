package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.launcher.access.BrokerAcls;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.models.Topics;
import com.timeoff.testing.TimeoffScript;
import com.timeoff.testing.readiness.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite on SASL_SSL, by configuration alone, with no right too many. */
class SecureWiresIT {

    @TempDir
    static Path folder;

    private static SecureBroker broker;
    private static Suite suite;
    private static Admin admin;

    /** The services start without any right, and go on when they have been given theirs; one topic is there before. */
    @BeforeAll
    static void up() {
        var options = SuiteOptions.in(folder.resolve("suite"));
        broker = new SecureBroker(options.ports(), FreePorts.next(), Certificates.in(folder));
        var granting = CompletableFuture.runAsync(() -> grant(options.ports().of(PortName.KAFKA)));
        suite = Suite.start(
                options.withBrokerOverrides(broker.serverProperties()).withEnvironment(broker.serviceEnvironment()));
        granting.join();
    }

    @AfterAll
    static void down() {
        admin.close();
        suite.close();
    }

    @Test
    void anApplicationGoesAllTheWay() {
        Journey.through(suite);
    }

    @Test
    void aWrongPasswordIsRefused() {
        for (var client :
                List.of(broker.scramClient("employee-service", "wrong"), broker.plainClient("plain-reader", "wrong"))) {
            assertThatThrownBy(() -> read(client, Topics.LEAVE_APPLICATIONS_RESULTS))
                    .isInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void plainIsSpokenToo() {
        Journey.through(suite);

        assertThat(read(as("plain-reader"), Topics.LEAVE_APPLICATIONS_RESULTS)).isPositive();
    }

    @Test
    void nobodyTalksToABrokerWithoutKnowingIt() {
        var trustingNobody = new HashMap<>(as("plain-reader"));
        trustingNobody.remove("ssl.truststore.location");
        trustingNobody.remove("ssl.truststore.password");

        assertThatThrownBy(() -> read(trustingNobody, Topics.LEAVE_APPLICATIONS_RESULTS))
                .isInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void noServiceMayDoAnothersWork() {
        for (var topic : List.of(
                Topics.LEAVE_APPLICATIONS, Topics.LEAVE_APPLICATIONS_RESULTS, Topics.LEAVE_APPLICATIONS_CHANGES)) {
            assertForbidden(() -> read(as("employee-service"), topic));
        }
        for (var topic : List.of(Topics.LEAVE_APPLICATIONS_RESULTS, Topics.LEAVE_APPLICATIONS_CHANGES)) {
            assertForbidden(() -> read(as("manager-service"), topic));
            assertForbidden(() -> write(as("employee-service"), topic));
        }
        assertForbidden(() -> write(as("manager-service"), Topics.LEAVE_APPLICATIONS));
        for (var topic : List.of(
                Topics.LEAVE_APPLICATIONS,
                Topics.deadLettersOf(Topics.LEAVE_APPLICATIONS),
                Topics.LEAVE_APPLICATIONS_RESULTS,
                Topics.LEAVE_APPLICATIONS_CHANGES)) {
            assertForbidden(() -> write(as("result-reader-service"), topic));
        }
        // Who may write nothing at all is not even given a producer's id.
        for (var listener : List.of("plain-reader", "notification-service")) {
            assertForbidden(
                    () -> write(as(listener), Topics.LEAVE_APPLICATIONS_RESULTS), ClusterAuthorizationException.class);
        }
    }

    @Test
    void changesAreWrittenByTheManagerAndReadByTheReader() throws Exception {
        write(as("manager-service"), Topics.LEAVE_APPLICATIONS_CHANGES);

        assertThat(read(as("result-reader-service"), Topics.LEAVE_APPLICATIONS_CHANGES))
                .isPositive();
    }

    @Test
    void noServiceTakesPartInAnothersGroup() {
        assertNotInGroup("result-reader-service", "manager");
        assertNotInGroup("notification-service", "application-results");
    }

    private static void assertNotInGroup(String user, String group) {
        var otherGroup = new HashMap<>(as(user));
        otherGroup.put("group.id", group);

        try (var consumer = consumer(otherGroup)) {
            consumer.subscribe(List.of(Topics.LEAVE_APPLICATIONS_RESULTS));
            assertThatThrownBy(() -> {
                        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {}
                    })
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    @Tag("faults")
    void aServiceThatMayNotKeepTheTopicsLongerSaysSoAndWorks() throws Exception {
        var employee = suite.part(PartName.EMPLOYEE);
        assertWarned(
                "leave-applications may lose records early, or hand out what does not fit in memory: it is not told");
        Journey.through(suite);

        admin.createAcls(BrokerAcls.ofTopicConfigs("employee-service", AclOperation.DESCRIBE_CONFIGS)
                        .toList())
                .all()
                .get();
        employee.close();
        employee.start();
        assertWarned("leave-applications-results loses records early by {retention.ms=604800000}");
        assertWarned(
                "leave-applications-results may hand out what does not fit in memory by {compression.type=producer");
        Journey.through(suite);

        admin.createAcls(BrokerAcls.ofTopicConfigs("employee-service", AclOperation.ALTER_CONFIGS)
                        .toList())
                .all()
                .get();
        employee.close();
        employee.start();
        var results = new ConfigResource(ConfigResource.Type.TOPIC, Topics.LEAVE_APPLICATIONS_RESULTS);
        assertThat(admin.describeConfigs(List.of(results))
                        .all()
                        .get()
                        .get(results)
                        .get(TopicConfig.RETENTION_MS_CONFIG)
                        .value())
                .isEqualTo("-1");
    }

    /** {@code start()} and {@code up} return when the services are ready, and so nothing needs to be waited for. */
    private static void assertWarned(String deviation) throws Exception {
        assertThat(Files.readString(folder.resolve("suite/logs/employee-service.log")))
                .contains("A topic is not as configured: " + deviation);
    }

    @Test
    void aServiceWhoseConsumerIsRefusedIsNotReady() throws Exception {
        var readiness = new Readiness(suite.manager().getPort());
        readiness.awaitReady();
        var right =
                BrokerAcls.grant("manager-service", AclOperation.READ, ResourceType.TOPIC, Topics.LEAVE_APPLICATIONS);

        admin.deleteAcls(List.of(right.toFilter())).all().get();
        readiness.awaitDown("ingestion");
        admin.createAcls(List.of(right)).all().get();
        readiness.awaitReady();
    }

    @Test
    void deadLettersAreReplayedByWhoMayDoJustThat() throws Exception {
        assertReplayed("manager-service", Topics.LEAVE_APPLICATIONS);
        assertReplayed("result-reader-service", Topics.LEAVE_APPLICATIONS_CHANGES);
    }

    /** One at least: what the other tests wrote by hand has become a dead letter, too. */
    private static void assertReplayed(String writer, String topic) throws Exception {
        write(as(writer), Topics.deadLettersOf(topic));
        var config = folder.resolve("replay.properties");
        try (var out = Files.newBufferedWriter(config)) {
            var properties = new Properties();
            as("replay").forEach((name, value) -> properties.put(name, value.toString()));
            properties.store(out, null);
        }

        try (var replay = TimeoffScript.start(
                Map.of(),
                "replay",
                topic,
                "--command-config",
                config.toString(),
                "--bootstrap-server",
                "localhost:" + broker.port())) {
            assertThat(replay.exitCode()).as(replay::err).isZero();
            assertThat(replay.out()).containsPattern("Replayed [1-9]\\d* to " + topic + "\\.");
        }
    }

    private static void assertForbidden(ThrowingCall call) {
        assertForbidden(call, TopicAuthorizationException.class);
    }

    /** A consumer throws it, a producer's future has it as its cause. */
    private static void assertForbidden(ThrowingCall call, Class<? extends AuthorizationException> type) {
        assertThatThrownBy(call::run).satisfiesAnyOf(it -> assertThat(it).isInstanceOf(type), it -> assertThat(it)
                .hasCauseInstanceOf(type));
    }

    /** How many records of the topic's beginning came at once: none if it is empty. */
    private static int read(Map<String, Object> client, String topic) {
        try (var consumer = consumer(client)) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            // The first polls only ask where to begin, which who may describe the topic may ask.
            for (var polls = 0; polls < 50; polls++) {
                var records = consumer.poll(Duration.ofMillis(100));
                if (!records.isEmpty()) {
                    return records.count();
                }
            }
            return 0;
        }
    }

    private static void write(Map<String, Object> client, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[0])).get();
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> client) {
        return new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> as(String user) {
        var password = SecureBroker.password(user);
        return user.startsWith("plain") ? broker.plainClient(user, password) : broker.scramClient(user, password);
    }

    private static void grant(int port) {
        var plain = "localhost:" + port;
        admin = Admin.create(Map.of("bootstrap.servers", plain));
        try {
            var week = Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(Duration.ofDays(7).toMillis()));
            admin.createTopics(List.of(new NewTopic(Topics.LEAVE_APPLICATIONS_RESULTS, 1, (short) 1).configs(week)))
                    .all()
                    .get();
            BrokerAccess.give(plain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface ThrowingCall {

        void run() throws Exception;
    }
}
