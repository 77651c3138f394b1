package com.timeoff.core.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.core.security.http.CapabilityPath;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The secret of an address is for its handler, and for nobody else: behind a real server, with all that may write it down. */
@ExtendWith({OutputCaptureExtension.class, RestoredLogLevels.class})
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = {SecuredService.class, CapabilityPathOverHttpTest.Calendars.class},
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "logging.level.root=DEBUG",
            "logging.level.com.timeoff=TRACE",
            "logging.level.org.apache=INFO", // Tomcat writes every request there as it came.
            "logging.level.jdk=INFO" // This test's client.
        })
class CapabilityPathOverHttpTest {

    private static final String SECRET = "Zq3vX9-Kw_secret";

    private final Calls http;
    private final int port;

    @Autowired
    Observed observed;

    CapabilityPathOverHttpTest(@LocalServerPort int port) {
        this.port = port;
        http = new Calls(port);
    }

    @Test
    void isForWhoeverKnowsIt() {
        assertThat(http.get("/calendars/" + SECRET + ".ics").body()).isEqualTo("16 characters");
        assertThat(http.send("HEAD", "/calendars/" + SECRET + ".ics").statusCode())
                .isEqualTo(200);
        assertThat(http.get("/calendars/" + SECRET + ".ics", "Authorization", Calls.basic("alice@example.com", "alice"))
                        .body())
                .isEqualTo("16 characters");
    }

    /** And no wrong password is counted. */
    @Test
    void wrongPasswordsAreAsNone() {
        for (var i = 0; i < 30; i++) {
            var wrong = Calls.basic("alice@example.com", "wrong" + i);
            assertThat(http.get("/calendars/" + SECRET + ".ics", "Authorization", wrong)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(http.get("/who", "Authorization", Calls.basic("alice@example.com", "alice"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendars", "/calendarsx/a.ics", "/calendar-feeds", "/who", "/"})
    void allElseNeedsASignIn(String path) {
        assertThat(http.get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nobodyWritesThere(String method) {
        var answer = http.send(
                method, "/calendars/" + SECRET + ".ics", "Authorization", Calls.basic("helen@example.com", "helen"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /calendars/%s.ics",
                "GET /calendars/%s",
                "GET /calendars/%s/",
                "GET /calendars/x/%s.ics",
                "GET /calendars//%s.ics",
                "GET //calendars/%s.ics",
                "GET /./calendars/%s.ics",
                "GET /ui/../calendars/%s.ics",
                "GET /%%63alendars/%s.ics",
                "GET /calendars%%2F%s.ics",
                "GET /calendars/%s%%2Eics",
                "GET /calendars/%s.ics;a=b",
                "GET /calendars;a=b/%s.ics",
                "GET /calendars/%s.ics?a=b",
                "GET /calendars/%s%%00.ics",
                "GET /calendars/%s%%zz.ics",
                "GET /calendars/%s%%0a.ics",
                "GET /calendars/../calendars/%s.ics",
                "GET http://localhost/calendars/%s.ics",
                "HEAD /calendars/%s.ics",
                "POST /calendars/%s.ics",
                "OPTIONS /calendars/%s.ics",
                "TRACE /calendars/%s.ics",
                "BREW /calendars/%s.ics"
            })
    void howeverItIsWrittenItIsNowhere(String call, CapturedOutput output) throws IOException {
        var request = call.formatted(SECRET);

        var answer = exchange(request, "Host: localhost\r\n");
        var tooLarge = exchange(request, "Host: localhost\r\nContent-Length: 99999999\r\n");
        var ofAnotherHost = exchange(request, "Host: evil.example.com\r\n");

        assertThat(answer + tooLarge + ofAnotherHost).startsWith("HTTP/1.1 ").doesNotContain(SECRET, "Exception");
        assertThat(output.getAll()).doesNotContain(SECRET);
        assertThat(observed.texts).noneMatch(it -> it.contains(SECRET));
    }

    /** What this test can see: else it would find no secret anywhere. */
    @Test
    void otherPathsAreLoggedAndObserved(CapturedOutput output) {
        http.get("/who?seen", "Authorization", Calls.basic("alice@example.com", "alice"));
        http.get("/calendars/" + SECRET + ".ics");

        // A request is observed after its answer is sent.
        await().untilAsserted(() -> assertThat(observed.texts)
                .contains("http.url=/who", "uri=/who", "http.url=/calendars/secret.ics")
                .contains("uri=/calendars/{token}.ics"));
        assertThat(output.getAll()).contains("/who", "/calendars/secret.ics");
    }

    private String exchange(String request, String headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({Read.class, Observed.class})
    static class Calendars {

        @Bean
        CapabilityPath calendars() {
            return new CapabilityPath("/calendars/", ".ics");
        }
    }

    @RestController
    static class Read {

        @GetMapping("/calendars/{token}.ics")
        String read(HttpServletRequest request) {
            return CapabilityPath.secretOf(request)
                    .map(it -> it.length() + " characters")
                    .orElse("none");
        }
    }

    /** What would become of metrics and traces. */
    static class Observed implements ObservationHandler<Observation.Context> {

        final Queue<String> texts = new ConcurrentLinkedQueue<>();

        @Override
        public void onStop(Observation.Context context) {
            texts.add(String.valueOf(context.getContextualName()));
            context.getAllKeyValues().stream().map(Observed::text).forEach(texts::add);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

        private static String text(KeyValue it) {
            return it.getKey() + '=' + it.getValue();
        }
    }
}
