package com.timeoff.core.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.security.http.CapabilityPath;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever knows the secret may change something with it, from whichever site's page; nothing else changes by that. */
@ExtendWith({OutputCaptureExtension.class, RestoredLogLevels.class})
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = {SecuredService.class, ChangingCapabilityPathOverHttpTest.Links.class},
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.security.cors-origins=https://portal.example.com",
            "logging.level.root=DEBUG",
            "logging.level.com.timeoff=TRACE",
            "logging.level.org.apache=INFO", // Tomcat writes every request there as it came.
            "logging.level.jdk=INFO" // This test's client.
        })
class ChangingCapabilityPathOverHttpTest {

    private static final String SECRET = "Zq3vX9-Kw_secret";
    private static final String ALICE = Calls.basic("alice@example.com", "alice");

    private final Calls http;
    private final int port;

    ChangingCapabilityPathOverHttpTest(@LocalServerPort int port) {
        this.port = port;
        http = new Calls(port);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://mail.example.com",
        "Origin, https://portal.example.com",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Authorization, Basic bm9ib2R5Om5vYm9keQ==",
        "Cookie, timeoff-session=AAAA",
        "Content-Type, multipart/form-data; boundary=x"
    })
    void isTakenFromEverywhere(String header, String value) {
        var answer = http.send(
                "POST", "/links/" + SECRET, BodyPublishers.ofString("List-Unsubscribe=One-Click"), header, value);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("changed by 16 characters");
        assertThat(answer.headers().map().keySet())
                .noneMatch(it -> it.toLowerCase().startsWith("access-control-"));
        assertThat(http.get("/links/" + SECRET).body()).isEqualTo("read by 16 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "/who, Origin, https://mail.example.com, 403",
        "/who, Origin, null, 403",
        "/who, Sec-Fetch-Site, cross-site, 403",
        "/who, Sec-Fetch-Site, same-site, 403",
        "/read, Sec-Fetch-Site, cross-site, 403",
        "/links, Sec-Fetch-Site, cross-site, 403",
        "/links, Origin, https://mail.example.com, 403",
        "/linksx/a, Sec-Fetch-Site, cross-site, 403",
        "/calendars/a.ics, Sec-Fetch-Site, cross-site, 403",
        "/calendars/a.ics, Origin, https://mail.example.com, 403",
        "/who, Origin, https://portal.example.com, 200",
        "/who, Sec-Fetch-Site, same-origin, 200"
    })
    void allElseIsNot(String path, String header, String value, int status) {
        var answer = http.post(path, "Authorization", ALICE, header, value);

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** As of every path: no page of another site reads what it is answered. */
    @Test
    void norMayAScriptOfAnotherSiteReadIt() {
        assertThat(http.get("/links/" + SECRET, "Origin", "https://mail.example.com")
                        .statusCode())
                .isEqualTo(403);
        var preflight = http.send(
                "OPTIONS",
                "/links/" + SECRET,
                "Origin",
                "https://mail.example.com",
                "Access-Control-Request-Method",
                "POST");
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void onlyWithTheMethodsThatAreNamed(String method) {
        assertThat(http.send(method, "/links/" + SECRET).statusCode()).isEqualTo(401);
        assertThat(http.send(method, "/links/" + SECRET, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /links/%s",
                "POST /links/%s/",
                "POST /links/x/%s",
                "POST //links/%s",
                "POST /./links/%s",
                "POST /%%6cinks/%s",
                "POST /links%%2F%s",
                "POST /links/%s;a=b",
                "POST /links/%s?a=b",
                "POST /links/%s%%00",
                "POST /links/%s%%zz",
                "GET /links/%s",
                "HEAD /links/%s",
                "PUT /links/%s",
                "BREW /links/%s"
            })
    void itsSecretIsNowhere(String call, CapturedOutput output) throws IOException {
        var request = call.formatted(SECRET);

        var answer = exchange(request, "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nContent-Length: 0\r\n");
        var tooLarge = exchange(request, "Host: localhost\r\nContent-Length: 99999999\r\n");
        var ofAnotherHost = exchange(request, "Host: evil.example.com\r\nContent-Length: 0\r\n");

        assertThat(answer + tooLarge + ofAnotherHost).startsWith("HTTP/1.1 ").doesNotContain(SECRET, "Exception");
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    /** What this test can see: else it would find no secret anywhere. */
    @Test
    void theCallIsLogged(CapturedOutput output) {
        http.post("/links/" + SECRET);

        assertThat(output.getAll()).contains("POST \"/links/secret\"");
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
    @Import(Change.class)
    static class Links {

        @Bean
        CapabilityPath links() {
            return new CapabilityPath("/links/", "", Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST));
        }

        @Bean
        CapabilityPath calendars() {
            return new CapabilityPath("/calendars/", ".ics");
        }
    }

    @RestController
    static class Change {

        @GetMapping("/links/{token}")
        String read(HttpServletRequest request) {
            return "read by " + length(request);
        }

        @PostMapping("/links/{token}")
        String change(HttpServletRequest request) {
            return "changed by " + length(request);
        }

        private static String length(HttpServletRequest request) {
            return CapabilityPath.secretOf(request)
                    .map(it -> it.length() + " characters")
                    .orElse("none");
        }
    }
}
