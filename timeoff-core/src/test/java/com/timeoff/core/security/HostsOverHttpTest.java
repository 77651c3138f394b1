package com.timeoff.core.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy that is on the same machine, as far as the service knows, and so may say which name was called. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.security.cors-origins=https://portal.example.com",
            "timeoff.security.allowed-hosts=", // as compose sets it
            "server.forward-headers-strategy=native"
        })
class HostsOverHttpTest {

    private static final String ALICE = "Authorization: " + Calls.basic("alice@example.com", "alice");

    private final int port;

    HostsOverHttpTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost",
                "Host: LOCALHOST:8080",
                "Host: 127.0.0.1:1",
                "Host: [::1]",
                "Host: localhost\r\nX-Forwarded-Host: localhost"
            })
    void thisMachineIsAnswered(String headers) {
        assertThat(get("/who", headers)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example.com",
                "Host: evil.example.com:8080",
                "Host: localhost.evil.example.com",
                "Host: 127.0.0.1.nip.io",
                "Host: 2130706433",
                "Host:",
                "Host: evil.example.com\r\nX-Forwarded-Host: localhost",
                "Host: localhost\r\nX-Forwarded-Host: evil.example.com",
                "Host: evil.example.com\r\nForwarded: host=localhost"
            })
    void anotherHostIsNot(String headers) {
        assertMisdirected(get("/who", headers));
    }

    @Test
    void nobodyIsAskedWhoSheIsFirst() {
        for (var path : new String[] {"/who", "/", "/nothing", "/actuator/health", "/actuator/health/liveness"}) {
            assertMisdirected(exchange("GET " + path + " HTTP/1.1", "Host: evil.example.com"));
        }
        assertMisdirected(exchange(
                "OPTIONS /who HTTP/1.1",
                "Host: evil.example.com",
                "Origin: https://portal.example.com",
                "Access-Control-Request-Method: POST"));
        assertMisdirected(exchange(
                "POST /who HTTP/1.1",
                "Host: evil.example.com",
                "Origin: http://evil.example.com",
                "Sec-Fetch-Site: same-origin",
                ALICE));
    }

    /** What the request line names is the host, and Tomcat takes no two. */
    @Test
    void aTargetWithAHostIsToldFromOneWithAnother() {
        assertThat(exchange("GET http://localhost/who HTTP/1.1", "Host: localhost", ALICE))
                .startsWith("HTTP/1.1 200");
        assertMisdirected(exchange("GET http://evil.example.com/who HTTP/1.1", "Host: evil.example.com", ALICE));
        assertMisdirected(exchange("GET http://evil.example.com/who HTTP/1.0", ALICE));
        assertRefused(exchange("GET http://evil.example.com/who HTTP/1.1", "Host: localhost", ALICE));
        assertRefused(exchange("GET http://localhost/who HTTP/1.1", "Host: evil.example.com", ALICE));
        assertRefused(exchange("GET /who HTTP/1.1", "Host: localhost", "Host: evil.example.com", ALICE));
        assertRefused(exchange("GET /who HTTP/1.1", "Host: localhost@evil.example.com", ALICE));
        assertRefused(exchange("GET /who HTTP/1.1", "Host: [::1%25lo]", ALICE));
    }

    /** As health checks in containers do. */
    @Test
    void withoutAnyNameItIsNoBrowser() {
        assertThat(exchange("GET /actuator/health HTTP/1.0")).startsWith("HTTP/1.1 200");
        assertThat(exchange("GET /who HTTP/1.0", ALICE)).startsWith("HTTP/1.1 200");
        assertRefused(exchange("GET /who HTTP/1.1", ALICE));
    }

    private String get(String path, String headers) {
        return exchange("GET " + path + " HTTP/1.1", headers, ALICE);
    }

    private String exchange(String line, String... headers) {
        try (var socket = new Socket("localhost", port)) {
            var head = Stream.of(Stream.of(line), Stream.of(headers), Stream.of("Connection: close", "", ""))
                    .flatMap(it -> it)
                    .collect(Collectors.joining("\r\n"));
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertMisdirected(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains(
                        "Content-Type: application/problem+json",
                        "\"type\":\"urn:timeoff:problem:unknown-host\"",
                        "Content-Security-Policy")
                .doesNotContain("WWW-Authenticate", "Access-Control-Allow-Origin", "evil");
    }

    private static void assertRefused(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
}
