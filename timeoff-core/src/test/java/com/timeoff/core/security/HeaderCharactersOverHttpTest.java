package com.timeoff.core.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bytes in headers that are no text, behind a real server. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {"spring.config.import=classpath:timeoff-web.yaml", "timeoff.security.demo-users=true"})
class HeaderCharactersOverHttpTest {

    private static final String ALICE = Calls.basic("alice@example.com", "alice");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key",
                "Last-Event-ID",
                "If-None-Match",
                "If-Modified-Since",
                "Range",
                "Accept",
                "Content-Type",
                "Origin",
                "Sec-Fetch-Site",
                "Host",
                "X-Whatever"
            })
    void inWhicheverHeaderTheyAreTheyAreBadInputAndNowhereElse(String header, CapturedOutput output)
            throws IOException {
        for (var path :
                new String[] {"GET /who", "POST /who", "GET /me", "GET /ui/style.css", "GET /", "GET /nothing"}) {
            for (var character : new char[] {'\u0080', '\u009b', '\u009f'}) {
                var answer = exchange(path, header + ": a" + character + "31m");

                assertThat(answer)
                        .startsWith("HTTP/1.1 400 ")
                        .containsIgnoringCase("Content-Type: application/problem+json")
                        .contains("\"status\":400")
                        .doesNotContain("Exception");
            }
        }
        if (!header.equals("Host")) { // At which Tomcat looks itself, and wonders once.
            assertThat(output.getAll()).doesNotContain("31m", "Exception", "\tat ");
        }
        assertThat(output.getAll()).doesNotContain("\u0080", "\u009b", "\u009f");
    }

    /** Latin-1, as which headers come, has letters above. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "ä", "\u00ff", "\t"})
    void whatIsTextGoesOn(String text) throws IOException {
        assertThat(exchange("GET /who", "X-Whatever: a" + text + "b")).startsWith("HTTP/1.1 200 ");
    }

    private String exchange(String request, String header) throws IOException {
        var host = header.startsWith("Host:") ? "" : "Host: localhost\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\n" + host + "Authorization: " + ALICE + "\r\n" + header
                                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
