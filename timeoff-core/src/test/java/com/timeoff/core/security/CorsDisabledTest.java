package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where no other site is configured, no page of any may call. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {"spring.config.import=classpath:timeoff-web.yaml", "timeoff.security.demo-users=true"})
class CorsDisabledTest {

    private final Calls http;

    CorsDisabledTest(@LocalServerPort int port) {
        this.http = new Calls(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://portal.example.com", "http://localhost:3000", "null"})
    void mayCall(String origin) {
        var alice = Calls.basic("alice@example.com", "alice");
        var preflight = http.send(
                "OPTIONS",
                "/who",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");
        var call = http.get("/who", "Origin", origin, "Authorization", alice);

        assertThat(preflight.statusCode()).isEqualTo(401);
        assertThat(call.statusCode()).isEqualTo(200);
        for (var answer : new HttpResponse<?>[] {preflight, call}) {
            assertThat(answer.headers().map().keySet())
                    .noneMatch(it -> it.toLowerCase().startsWith("access-control-"));
        }
    }
}
