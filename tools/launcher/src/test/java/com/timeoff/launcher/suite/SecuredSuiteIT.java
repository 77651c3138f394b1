package com.timeoff.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.launcher.Children;
import com.timeoff.launcher.FakeInstallation;
import com.timeoff.launcher.broker.BrokerUsers;
import com.timeoff.launcher.broker.KafkaProbe;
import com.timeoff.launcher.command.StatusTable;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.registry.RegistryUsers;
import com.timeoff.launcher.secret.Credentials;
import com.timeoff.launcher.secret.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broker and registry are real; the services are not asked for more than their environment. */
class SecuredSuiteIT {

    private static final String TOPIC = "leave-applications";
    private static final String SUBJECT = "/apis/ccompat/v7/subjects/x-value";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private SuiteOptions options;
    private Home home;

    @BeforeEach
    void fakeServices() throws IOException {
        Path root = folder.resolve("a root with spaces");
        options = SuiteOptions.in(root.resolve(".timeoff")).withInstallation(FakeInstallation.in(root));
        home = new Home(options.home());
    }

    @Test
    void letsInWhomItKnowsAndWhoIsKnownDoesNoMoreThanItsWork() throws Exception {
        try (Suite suite = Suite.start(options.withSecurity())) {
            Secrets secrets = home.usedSecrets().orElseThrow();
            assertThat(StatusTable.of(home).ready()).isTrue();
            assertNobodySees(secrets);

            String broker = suite.bootstrapServers();
            createTopic(client(broker, BrokerUsers.ADMIN, secrets.kafka(BrokerUsers.ADMIN)));
            write(client(broker, "employee-service", secrets.kafka("employee-service")));
            assertThatThrownBy(() -> write(client(broker, "manager-service", secrets.kafka("manager-service"))))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> write(client(broker, "employee-service", secrets.kafka("manager-service"))))
                    .hasRootCauseInstanceOf(SaslAuthenticationException.class);
            for (int port :
                    List.of(options.ports().of(PortName.KAFKA), options.ports().of(PortName.KAFKA_CONTROLLER))) {
                assertThat(new KafkaProbe(port).ready()).isFalse();
                assertThatThrownBy(() -> write(timeout("localhost:" + port)))
                        .isInstanceOfAny(KafkaException.class, ExecutionException.class);
            }
            assertTheRegistryIsLocked(suite.registry(), secrets);
            assertTheDatabaseIsLocked(suite, secrets);
        }
    }

    @Test
    @Tag("faults")
    void theSameDataServesWithAndWithoutSecurity() throws Exception {
        try (Suite open = Suite.start(options)) {
            createTopic(timeout(open.bootstrapServers()));
            write(timeout(open.bootstrapServers()));
            assertThat(home.usedSecrets()).isEmpty();
        }
        Secrets first;
        try (Suite secured = Suite.start(options.withSecurity())) {
            first = home.usedSecrets().orElseThrow();
            write(client(secured.bootstrapServers(), "employee-service", first.kafka("employee-service")));
            assertTheRegistryIsLocked(secured.registry(), first);
            assertTheDatabaseIsLocked(secured, first);
        }
        try (Suite open = Suite.start(options)) {
            write(timeout(open.bootstrapServers()));
            assertThat(signsIn(open, "manager", "manager")).isTrue();
            assertThat(signsIn(open, "postgres", first.database("postgres"))).isTrue();
            assertThat(home.usedSecrets()).isEmpty();
            assertThat(StatusTable.of(home).ready()).isTrue();
        }
        try (Suite secured = Suite.start(options.withSecurity())) {
            assertThat(home.usedSecrets()).hasValue(first);
            write(client(secured.bootstrapServers(), "employee-service", first.kafka("employee-service")));
        }
    }

    private void assertTheRegistryIsLocked(URI registry, Secrets secrets) throws Exception {
        String schema = "{\"schema\":\"\\\"string\\\"\"}";
        Credentials service = new Credentials("employee-service", secrets.registry("employee-service"));
        Credentials wrong = new Credentials("employee-service", secrets.registry(RegistryUsers.ADMIN));
        Credentials admin = new Credentials(RegistryUsers.ADMIN, secrets.registry(RegistryUsers.ADMIN));
        String rule = "/apis/ccompat/v7/config/leave-applications-value";

        for (String header : List.of("", wrong.basic())) {
            assertThat(send(registry, "POST", SUBJECT + "/versions", schema, header)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(send(registry, "GET", rule, "", header).statusCode()).isEqualTo(401);
            assertThat(send(registry, "DELETE", SUBJECT, "", header).statusCode())
                    .isEqualTo(401);
        }
        assertThat(send(registry, "POST", SUBJECT + "/versions", schema, service.basic())
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(registry, "GET", rule, "", service.basic()).body()).contains("FULL");
        assertThat(send(registry, "DELETE", SUBJECT, "", service.basic()).statusCode())
                .isEqualTo(403);
        assertThat(send(registry, "PUT", rule, "{\"compatibility\":\"NONE\"}", service.basic())
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(registry, "DELETE", SUBJECT, "", admin.basic()).statusCode())
                .isEqualTo(200);
    }

    private static void assertTheDatabaseIsLocked(Suite suite, Secrets secrets) throws SQLException {
        assertThat(signsIn(suite, "manager", secrets.database("manager"))).isTrue();
        for (String wrong : List.of("", "manager", secrets.database("reader"))) {
            assertThat(signsIn(suite, "manager", wrong)).isFalse();
        }
        // The password is right, the database is the other's.
        assertThat(signsIn(suite, "reader", secrets.database("reader"))).isFalse();
        for (String wrong : List.of("", "postgres")) {
            assertThat(signsIn(suite, "postgres", wrong)).isFalse();
        }
    }

    /** To the manager's database. */
    private static boolean signsIn(Suite suite, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(suite.databaseUrl(PartName.MANAGER), user, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            // 28000: no rule lets in that user there; 28P01: another password; 08004: none is given.
            if (!List.of("28000", "28P01", "08004").contains(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }

    private HttpResponse<String> send(URI registry, String method, String path, String body, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(registry.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** In the list of processes, which every user of the machine may read. */
    private static void assertNobodySees(Secrets secrets) {
        List<String> commands = Children.alive().stream()
                .flatMap(it -> it.info().commandLine().stream())
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(PartName.values().length);
        secrets.byName().values().forEach(secret -> assertThat(commands).noneMatch(it -> it.contains(secret)));
    }

    private static void createTopic(Map<String, Object> client) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void write(Map<String, Object> client) throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, new byte[0])).get();
        }
    }

    private static Map<String, Object> client(String broker, String user, String password) {
        Map<String, Object> config = new HashMap<>(timeout(broker));
        config.put("security.protocol", "SASL_PLAINTEXT");
        config.put("sasl.mechanism", "SCRAM-SHA-512");
        config.put("sasl.jaas.config", BrokerUsers.scram(user, password));
        return config;
    }

    private static Map<String, Object> timeout(String broker) {
        return Map.of(
                "bootstrap.servers",
                broker,
                "max.block.ms",
                5_000,
                "default.api.timeout.ms",
                5_000,
                "request.timeout.ms",
                4_000,
                "delivery.timeout.ms",
                5_000);
    }
}
