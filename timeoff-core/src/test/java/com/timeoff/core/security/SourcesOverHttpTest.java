package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy on this machine, which tells where each request comes from. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.security.remember-for=0s",
            "server.forward-headers-strategy=native"
        })
class SourcesOverHttpTest {

    private static final String HOME = "198.51.100.7";

    /** More than are free, with the waits that follow, and fewer than are looked at of all sources. */
    private static final int MANY = 20;

    private final Calls http;

    SourcesOverHttpTest(@LocalServerPort int port) {
        http = new Calls(port);
    }

    @Test
    void whoeverTriesElsewhereKeepsNobodyOut() {
        var tried = IntStream.range(0, 50)
                .mapToObj(it -> status("hugo", "wrong" + it, "203.0.113.1"))
                .toList();

        assertThat(tried).contains(429);
        assertThat(status("hugo", "hugo", "203.0.113.1")).isEqualTo(429);
        assertThat(status("hugo", "hugo", HOME)).isEqualTo(200);
    }

    @Test
    void whoSignedInGetsInWhateverIsTriedFromWherever() {
        assertThat(status("mia", "mia", HOME)).isEqualTo(200);
        for (var i = 0; i < 300; i++) {
            status("mia", "wrong" + i, i % 2 == 0 ? HOME : "203.0.113." + i % 250);
        }

        assertThat(status("mia", "wrong", HOME)).isEqualTo(429);
        assertThat(status("mia", "wrong", "192.0.2.77")).isEqualTo(429);
        assertThat(status("mia", "mia", HOME)).isEqualTo(200);
        assertThat(status("helen", "helen", HOME)).isEqualTo(200);
    }

    @Test
    void ofIpv6ItIsTheNetwork() {
        assertThat(wrong("alice", "2001:db8:0:1:9:9:9:"))
                .startsWith(401, 401, 401, 401, 401)
                .contains(429);

        assertThat(status("alice", "wrong", "2001:db8:0:2::1")).isEqualTo(401);
    }

    /** The proxy adds what it sees behind what it was sent. */
    @Test
    void whatAStrangerSaysBeforeTheProxyIsNotBelieved() {
        var tried = IntStream.range(0, MANY)
                .mapToObj(it -> status("bob", "wrong" + it, "192.0.2." + it + ", 203.0.113.9"))
                .toList();

        assertThat(tried).startsWith(401, 401, 401, 401, 401).contains(429);
    }

    private List<Integer> wrong(String name, String network) {
        return IntStream.range(0, MANY)
                .mapToObj(it -> status(name, "wrong" + it, network + it))
                .toList();
    }

    private int status(String name, String password, String from) {
        var credentials = Calls.basic(name + "@example.com", password);
        return http.get("/who", "Authorization", credentials, "X-Forwarded-For", from)
                .statusCode();
    }
}
