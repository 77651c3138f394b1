package com.timeoff.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.testing.TimeoffScript;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./timeoff up --secure} starts, and the other commands beside it. */
class SecuredUpIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path home;

    private static Suite suite;
    private static Properties passwords;

    @BeforeAll
    static void up() throws Exception {
        suite = Suite.start(
                SuiteOptions.in(home).withReadyWithin(Duration.ofMinutes(3)).withSecurity());
        passwords = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("data/secrets.properties"))) {
            passwords.load(in);
        }
    }

    @AfterAll
    static void down() {
        suite.close();
    }

    @Test
    void theJourneyIsForThoseWhoHaveAPassword() throws Exception {
        var id = new JsonMapper()
                .readTree(call("POST", suite.employee(), "/leave-applications", Journey.APPLICATION, "alice")
                        .body())
                .path("applicationId")
                .asString();
        var decision = "/leave-applications/" + id + "/decision";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call("PUT", suite.manager(), decision, "{\"decision\":\"APPROVED\"}", "mia")
                                .statusCode()
                        == 200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call("GET", suite.reader(), "/leave-application-results/" + id, "", "alice")
                        .body()
                        .contains("\"processedBy\":\"mia@example.com\""));

        assertThat(call(suite.manager(), "GET", "/leave-applications", "", "mia@example.com:mia")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theOtherCommandsSignInByThemselves() {
        assertDone("ready", "status", "--data", home.toString());
        assertDone("0 to be replayed.", "replay", "leave-applications", "--dry-run", "--data", home.toString());
    }

    @Test
    void noSecretIsInALogOrInTheListOfProcesses() throws Exception {
        var seen = ProcessHandle.current()
                .descendants()
                .flatMap(it -> it.info().commandLine().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
        try (var logs = Files.list(home.resolve("logs"))) {
            for (var log : logs.toList()) {
                seen.add(Files.readString(log));
            }
        }
        passwords.values().forEach(secret -> assertThat(seen).noneMatch(it -> it.contains(secret.toString())));
    }

    /** With the rights of docs/configuration.md they keep the topics for as long as is configured. */
    @Test
    void noServiceHasAReasonToWarn() throws Exception {
        for (var service : PartName.SERVICES) {
            assertThat(Files.readString(home.resolve("logs").resolve(service.label() + ".log")))
                    .doesNotContain("not as configured", "demo users are on");
        }
    }

    private static void assertDone(String said, String... command) {
        var ports = Map.of("TIMEOFF_KAFKA_PORT", suite.bootstrapServers().replaceFirst(".*:", ""));
        try (var script = TimeoffScript.start(ports, command)) {
            assertThat(script.exitCode()).as(script::err).isZero();
            assertThat(script.out()).contains(said);
        }
    }

    private static HttpResponse<String> call(String method, URI service, String path, String body, String name)
            throws Exception {
        var email = name + "@example.com";
        return call(service, method, path, body, email + ':' + passwords.getProperty("person." + email));
    }

    private static HttpResponse<String> call(URI service, String method, String path, String body, String credentials)
            throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
