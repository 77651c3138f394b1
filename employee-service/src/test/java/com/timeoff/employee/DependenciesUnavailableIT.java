package com.timeoff.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.broker.KafkaBroker;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.registry.SchemaRegistry;
import com.timeoff.launcher.service.Serde;
import com.timeoff.testing.infrastructure.RegistryGateway;
import com.timeoff.testing.infrastructure.RegistryGateway.Conduct;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What the service says while its dependencies are unavailable, and how it heals by itself. */
@ExtendWith(OutputCaptureExtension.class)
class DependenciesUnavailableIT {

    /** Far below the default, which the bound of an answer must not reach. */
    private static final Duration ACK_TIMEOUT = Duration.ofMillis(1_500);

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int servicePort = FreePorts.next();
    private final int brokerPort = FreePorts.next();
    private final int controllerPort = FreePorts.next();
    private final int registryPort = FreePorts.next();
    private final int registryManagementPort = FreePorts.next();
    private ConfigurableApplicationContext service;
    private KafkaBroker broker;
    private SchemaRegistry registry;

    @AfterEach
    void stopAll() throws Exception {
        for (var part : Arrays.<AutoCloseable>asList(service, registry, broker)) {
            if (part != null) {
                part.close();
            }
        }
    }

    @Test
    void itStartsAloneAndBecomesReadyUnaided() throws Exception {
        startService(Map.of("timeoff.submission.max-in-flight", "2"));

        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(get("/actuator/health/readiness").body())
                .containsSubsequence("\"kafka\":{\"status\":\"DOWN\"")
                .containsSubsequence("\"registry\":{\"status\":\"DOWN\"");
        assertUnknown(post("alone"), Duration.ZERO);

        startBroker();
        await().untilAsserted(() -> assertThat(get("/actuator/health/readiness").body())
                .contains("\"partitions\":{\"status\":\"UP\"", "\"registry\":{\"status\":\"DOWN\""));
        // More than there are places: none of them is taken for good.
        for (var key : List.of("no-registry", "no-schemas", "no-place-lost")) {
            assertUnknown(post(key), Duration.ZERO);
        }

        startRegistry();
        awaitReady();
        assertThat(post("all-there").status()).isEqualTo(202);

        registry.kill();
        assertThat(post("schemas-are-known").status()).isEqualTo(202);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void aBrokerThatDoesNotAnswerHoldsUpNobodyAndARetryIsTheSameApplication(CapturedOutput log) throws Exception {
        startBroker();
        startRegistry();
        startService(Map.of("timeoff.submission.max-in-flight", "2"));
        awaitReady();
        var id = post("warm").applicationId();

        broker.pause();
        var slow = Stream.of("warm", "second").map(this::postAsync).toList();
        await().untilAsserted(() -> {
            var tooMany = post("one-too-many");
            assertThat(tooMany.status()).isEqualTo(503);
            assertThat(tooMany.response.body()).contains("urn:timeoff:problem:too-many-submissions", "was not taken");
            assertThat(tooMany.header("Retry-After")).isEqualTo("5");
        });
        for (var pending : slow) {
            assertUnknown(pending.join(), ACK_TIMEOUT);
        }

        broker.resume();
        var retry = await().until(() -> post("warm"), answer -> answer.status() == 202);
        assertThat(retry.applicationId()).isEqualTo(id);
        assertThat(log)
                .contains("Submissions are not confirmed")
                .doesNotContain(People.ALICE.email() + "-"); // as a key begins
    }

    @Test
    @Tag("faults")
    void aFrozenRegistryIsSaidAndNotWaitedFor(CapturedOutput log) throws Exception {
        startBroker();
        startRegistry();
        registry.pause();

        startService(Map.of("timeoff.registry.timeout", "500ms"));

        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").body()).contains("\"registry\":{\"status\":\"DOWN\"");
        assertThat(log).contains("Waiting for schemas: the schema registry does not answer");
        assertUnknown(post("frozen"), Duration.ZERO);

        registry.resume();
        awaitReady();
        assertThat(post("thawed").status()).isEqualTo(202);
    }

    /** The serializers are asked, and the registry freezes just then. */
    @Test
    @Tag("faults")
    void aRegistryThatFreezesOverASchemaIsSaidToo(CapturedOutput log) throws Exception {
        startBroker();
        startRegistry();
        try (var gateway = new RegistryGateway(registry.url())) {
            gateway.conduct(Conduct.FREEZE_POSTS);

            startService(Map.of(
                    "timeoff.registry.url",
                    Serde.current().addressOf(gateway.url()),
                    "timeoff.registry.timeout",
                    "500ms"));

            assertThat(get("/actuator/health/readiness").body()).contains("\"registry\":{\"status\":\"DOWN\"");
            await().untilAsserted(() -> assertThat(log).contains("Waiting for schemas: "));

            gateway.conduct(Conduct.FORWARD);
            awaitReady();
        }
    }

    @Test
    @Tag("faults")
    void itWaitsForSchemasThatOthersRegister() throws Exception {
        startBroker();
        startRegistry();
        startService(Map.of("timeoff.registry.auto-register", "false"));
        assertThat(get("/actuator/health/readiness").body()).contains("\"registry\":{\"status\":\"DOWN\"");

        register("leave-applications-key", "\"string\"");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        var contract = Path.of("..", "timeoff-models", "src", "main", "avro", "LeaveApplicationReceived.avsc");
        register("leave-applications-value", Files.readString(contract));

        awaitReady();
        assertThat(post("registered").status()).isEqualTo(202);
    }

    private void register(String subject, String schema) throws Exception {
        var body = JsonMapper.shared().writeValueAsString(Map.of("schema", schema));
        var request = HttpRequest.newBuilder(
                        URI.create(registry.url() + "/apis/ccompat/v7/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private static void assertUnknown(Answer answer, Duration atLeast) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.response.body()).contains("urn:timeoff:problem:outcome-unknown", "Idempotency-Key is safe");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.took).isBetween(atLeast, ANSWERED_WITHIN);
    }

    private void startService(Map<String, Object> more) {
        var ours = new HashMap<>(Map.<String, Object>of(
                "server.port",
                servicePort,
                "spring.kafka.bootstrap-servers",
                "localhost:" + brokerPort,
                "timeoff.registry.url",
                Serde.current().addressOf("http://localhost:" + registryPort),
                "timeoff.security.demo-users",
                true,
                "timeoff.submission.ack-timeout",
                ACK_TIMEOUT,
                "timeoff.startup.timeout",
                "1s"));
        ours.putAll(more);
        service = SpringApplication.run(
                EmployeeService.class,
                ours.entrySet().stream()
                        .map(it -> "--" + it.getKey() + '=' + it.getValue())
                        .toArray(String[]::new));
    }

    private void startBroker() {
        broker =
                KafkaBroker.start(Installation.locate(), folder.resolve("kafka"), brokerPort, controllerPort, Map.of());
    }

    private void startRegistry() {
        registry = SchemaRegistry.start(
                Installation.locate(), folder.resolve("registry"), registryPort, registryManagementPort);
    }

    private void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private Answer post(String key) {
        return postAsync(key).join();
    }

    private CompletableFuture<Answer> postAsync(String key) {
        var request = request("/leave-applications")
                .header("Authorization", People.basic(People.ALICE))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("""
                        {"empDepartment":"IT","leaveDurationInHours":8,"leaveStartDate":"%s"}""".formatted(LocalDate.now())))
                .build();
        var since = System.nanoTime();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(it -> new Answer(it, Duration.ofNanos(System.nanoTime() - since)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + servicePort + path))
                .timeout(Duration.ofSeconds(20));
    }

    private record Answer(HttpResponse<String> response, Duration took) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("none");
        }

        String applicationId() {
            return JsonMapper.shared()
                    .readTree(response.body())
                    .path("applicationId")
                    .asString();
        }
    }
}
