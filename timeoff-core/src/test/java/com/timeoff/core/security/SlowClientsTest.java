package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** They wait for themselves, and nobody else does. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.virtual-threads=false",
            "timeoff.web.head-timeout=2s",
            "timeoff.web.body-timeout=2s",
            "timeoff.web.answer-timeout=2s",
            "timeoff.web.waiting-for-bodies=10",
            "timeoff.web.waiting-for-readers=10",
            "timeoff.web.concurrency-per-person=100", // not what is looked at here
            "timeoff.web.requests-per-person=100",
            "server.tomcat.threads.max=4",
            "server.tomcat.threads.min-spare=1",
            "server.tomcat.max-connections=40"
        })
class SlowClientsTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration MUCH_LATER = Duration.ofSeconds(6);
    private static final int CLIENTS = 60;
    private static final int REFUSED = 20;
    private static final String ALICE =
            "Authorization: " + Calls.basic("alice@example.com", "alice") + "\r\nHost: localhost\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String BODY = "Content-Length: 15000\r\n\r\n{";
    private static final String SLOW_BODY = "POST /read HTTP/1.1\r\n" + ALICE + JSON + BODY;

    private final int port;
    private final Calls http;

    SlowClientsTest(@LocalServerPort int port) {
        this.port = port;
        this.http = new Calls(port);
    }

    /** So that nobody waits for what only the first of its kind brings. */
    @BeforeEach
    void warmUp() {
        http.get("/actuator/health/liveness");
        for (var who : List.of("alice@example.com", "mia@example.com")) {
            http.get("/who", "Authorization", Calls.basic(who, who.substring(0, who.indexOf('@'))));
        }
        http.send("POST", "/read", BodyPublishers.ofString("{}"), "Content-Type", "application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "401, POST /read, Content-Type: application/json",
        "401, POST /read, Content-Type: application/x-www-form-urlencoded",
        "401, POST /nothing, Content-Type: application/json",
        "401, GET /who, Content-Type: application/json",
        "403, POST /read, Sec-Fetch-Site: cross-site"
    })
    void whoIsNotLetInIsToldSoBeforeTheBodyIsRead(int status, String line, String header) throws IOException {
        var head = line + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
        assertRefusedAtOnce(status, head + BODY);
        assertRefusedAtOnce(status, head + "Expect: 100-continue\r\n" + BODY);
        assertRefusedAtOnce(status, head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n5;");
    }

    @ParameterizedTest
    @CsvSource({
        "404, POST /nothing, Content-Type: application/json",
        "405, DELETE /read, Content-Type: application/json",
        "415, POST /read, Content-Type: text/plain"
    })
    void norIsTheBodyOfWhatCannotBeDone(int status, String line, String header) throws IOException {
        assertRefusedAtOnce(status, line + " HTTP/1.1\r\n" + ALICE + header + "\r\n" + BODY);
    }

    @Test
    void aBodyHasADeadlineForTheWhole() throws IOException {
        try (var client = new SlowClient(port, SLOW_BODY, " ")) {
            assertThat(client.answer())
                    .startsWith("HTTP/1.1 408")
                    .contains("Connection: close", "application/problem+json", "\"status\":408");
            assertThat(client.age()).isBetween(DEADLINE, MUCH_LATER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;", "1\r\n{\r\n5;a=", "0\r\nTrailer: "})
    void soHaveChunks(String beginning) throws IOException {
        var head = "POST /read HTTP/1.1\r\n" + ALICE + JSON + "Transfer-Encoding: chunked\r\n\r\n";
        try (var client = new SlowClient(port, head + beginning, "a")) {
            client.answer();
            assertThat(client.age()).isBetween(DEADLINE, MUCH_LATER);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "'', a", "'GET / HTTP/1.1\r\nHost: localhost\r\nAccept: ', a", "'\r\n', '\r\n'"})
    void aHeadHasADeadlineForTheWhole(String beginning, String drop) throws IOException {
        try (var client = new SlowClient(port, beginning, drop)) {
            client.answer();
            assertThat(client.age()).isBetween(DEADLINE, MUCH_LATER);
        }
    }

    @Test
    void soHasTheNextOfAConnection() throws IOException {
        var whole = "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var client = new SlowClient(port, whole + "GET /", "a")) {
            assertThat(client.answer()).startsWith("HTTP/1.1 200");
            assertThat(client.age()).isBetween(DEADLINE, MUCH_LATER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, ''",
        "head, a",
        "body, ' '",
        "answer, ''",
    })
    void theyHoldUpNobody(String kind, String drop) throws IOException {
        var beginning =
                switch (kind) {
                    case "head" -> "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: ";
                    case "body" -> SLOW_BODY;
                    case "answer" -> "GET /long HTTP/1.1\r\n" + ALICE + "\r\n";
                    default -> "";
                };
        var clients = new ArrayList<SlowClient>();
        try {
            for (var i = 0; i < CLIENTS; i++) {
                clients.add(new SlowClient(port, beginning, drop));
            }
            for (var i = 0; i < 10; i++) {
                assertAnsweredAtOnce("GET", "/actuator/health/liveness");
                assertAnsweredAtOnce("GET", "/who");
                assertAnsweredAtOnce("POST", "/read");
            }
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    /** A connection that is closed while its client sends would be reset, and the answer may be lost. */
    @Test
    void whoStillSendsSeesTheAnswer() {
        var alice = Calls.basic("alice@example.com", "alice");
        for (var i = 0; i < REFUSED; i++) {
            var body = BodyPublishers.ofByteArray(new byte[1024 * 1024]);
            var type = new String[] {"Content-Type", "application/json"};

            assertThat(http.send("POST", "/read", body, type).body()).contains("\"status\":401");
            assertThat(http.send("POST", "/read", body, type[0], type[1], "Authorization", alice)
                            .body())
                    .contains("\"status\":413");
        }
    }

    private void assertRefusedAtOnce(int status, String beginning) throws IOException {
        try (var client = new SlowClient(port, beginning, " ")) {
            assertThat(client.answer())
                    .startsWith("HTTP/1.1 " + status)
                    .contains("application/problem+json", "\"status\":" + status);
            assertThat(client.age()).isLessThan(AT_ONCE);
        }
    }

    private void assertAnsweredAtOnce(String method, String path) {
        var start = System.nanoTime();
        var body = method.equals("POST") ? BodyPublishers.ofString("{\"a\":\"b\"}") : BodyPublishers.noBody();
        var answer = http.send(
                method,
                path,
                body,
                "Authorization",
                Calls.basic("mia@example.com", "mia"),
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
    }
}
