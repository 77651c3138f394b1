package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = SecuredService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.import=classpath:timeoff-web.yaml", "timeoff.security.demo-users=true"})
class BodyLimitOverHttpTest {

    private static final int LIMIT = 16 * 1024;

    private final Calls http;

    BodyLimitOverHttpTest(@LocalServerPort int port) {
        http = new Calls(port);
    }

    @Test
    void aBodyOfTheLimitIsRead() {
        assertThat(post(BodyPublishers.ofString(json(LIMIT))).statusCode()).isEqualTo(200);
        assertThat(post(chunked(json(LIMIT))).statusCode()).isEqualTo(200);
    }

    @Test
    void oneByteMoreIsTooMuch() {
        assertRefused(post(BodyPublishers.ofString(json(LIMIT + 1))));
        assertRefused(post(chunked(json(LIMIT + 1))));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("The request body is too large.", "\"instance\":\"/read\"");
    }

    private HttpResponse<String> post(BodyPublisher body) {
        var alice = Calls.basic("alice@example.com", "alice");
        return http.send("POST", "/read", body, "Authorization", alice, "Content-Type", "application/json");
    }

    private static String json(int length) {
        var frame = "{\"note\":\"\"}";
        return frame.replace("\"\"", '"' + "x".repeat(length - frame.length()) + '"');
    }

    /** Of a length that is not announced. */
    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
