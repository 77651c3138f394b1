package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.testing.security.People;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registry and databases behind TLS and passwords, by configuration alone. */
class SecuredDependenciesIT {

    @TempDir
    static Path folder;

    private static Certificates unknown;
    private static RegistryProxy registry;
    private static SecurePostgres postgres;
    private static Suite suite;

    @BeforeAll
    static void up() throws Exception {
        var certificates = Certificates.in(folder);
        unknown = Certificates.in(Files.createDirectory(folder.resolve("unknown")));
        postgres = new SecurePostgres(folder, certificates);
        var options = SuiteOptions.in(folder.resolve("suite")).without(PartName.NOTIFICATIONS);
        registry = new RegistryProxy(
                certificates, URI.create("http://127.0.0.1:" + options.ports().of(PortName.REGISTRY)));
        suite = Suite.start(options.withReadyWithin(Duration.ofMinutes(3))
                .withEnvironment(registry.serviceEnvironment(certificates))
                .withEnvironment(Map.of("TIMEOFF_STARTUP_TIMEOUT", "1s"))
                .withEnvironment(PartName.MANAGER, postgres.emptyDatabase("applications", certificates))
                .withEnvironment(PartName.READER, postgres.emptyDatabase("results", certificates)));
    }

    @AfterAll
    static void down() throws Exception {
        suite.close();
        registry.close();
        postgres.close();
    }

    @Test
    void anApplicationGoesAllTheWay() throws Exception {
        Journey.through(suite);

        assertThat(postgres.connections(true)).isPositive();
        assertThat(postgres.connections(false)).isZero();
    }

    @Test
    void aWrongPasswordOfTheRegistryIsSaid() {
        var employee = assertSubmitsNothing(Map.of(
                "TIMEOFF_REGISTRY_PASSWORD", "wrong",
                "SPRING_KAFKA_PROPERTIES_APICURIO_REGISTRY_AUTH_PASSWORD", "wrong"));

        awaitLogged(employee, "does not answer: .*(401|Unauthorized)");
    }

    /** The serializer is refused, and the question whether the registry is there is not. */
    @Test
    void aWrongPasswordOfTheSerializerAloneIsSaid() {
        var employee = assertSubmitsNothing(Map.of("SPRING_KAFKA_PROPERTIES_APICURIO_REGISTRY_AUTH_PASSWORD", "wrong"));

        awaitLogged(employee, "does not answer: .*(401|Unauthorized)");
    }

    @Test
    void aRegistryOfAnUnknownCertificateIsNotTalkedTo() {
        var employee = assertSubmitsNothing(registry.serviceEnvironment(unknown));

        awaitLogged(employee, "does not answer: .*Signature does not match");
    }

    @Test
    void aDatabaseOfAnUnknownCertificateIsNotTalkedTo() throws Exception {
        var manager = suite.another(PartName.MANAGER, postgres.emptyDatabase("refused", unknown));
        manager.launch();

        awaitDown(manager, "db");
        awaitLogged(manager, "PKIX path");
    }

    @Test
    void aWrongPasswordOfTheDatabaseIsSaid() {
        var manager = suite.another(PartName.MANAGER, Map.of("SPRING_DATASOURCE_PASSWORD", "wrong"));
        manager.launch();

        awaitDown(manager, "db");
        awaitLogged(manager, "password authentication failed");
    }

    private static Part assertSubmitsNothing(Map<String, String> environment) {
        var employee = suite.another(PartName.EMPLOYEE, environment);
        employee.launch();

        awaitDown(employee, "registry");
        var answer = new Http(URI.create(employee.address()))
                .as(People.ALICE)
                .post("/leave-applications", Journey.APPLICATION);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        employee.close();
        return employee;
    }

    private static void awaitDown(Part service, String dependency) {
        var http = new Http(URI.create(service.address()));
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
            var readiness = http.get("/actuator/health/readiness");
            assertThat(readiness.status()).isEqualTo(503);
            assertThat(readiness
                            .body()
                            .at("/components/" + dependency + "/status")
                            .asString())
                    .isEqualTo("DOWN");
        });
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    private static void awaitLogged(Part service, String reason) {
        await().untilAsserted(() -> assertThat(newestLog(service.name())).containsPattern(reason));
    }

    /** Of the instance that was started last. */
    private static String newestLog(PartName service) throws IOException {
        try (var logs = Files.list(folder.resolve("suite/logs"))) {
            var newest = logs.filter(it -> it.getFileName().toString().startsWith(service.label()))
                    .max(Comparator.comparing(it -> it.toFile().lastModified()))
                    .orElseThrow();
            return Files.readString(newest);
        }
    }
}
