package com.timeoff.reader;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.Person;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.security.People;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Over real connections, of which no heartbeat tells in time that they are closed. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.consumer.group-id=stream-limits-it",
            "timeoff.stream.heartbeat=1h",
            "timeoff.stream.max-subscribers=4",
            "timeoff.stream.max-subscribers-per-person=2"
        })
@Import({InfrastructureConfiguration.class, PostgresDatabase.class})
class StreamLimitsIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final long A_WHILE = 60; // In seconds: the heartbeat counts from the first stream.

    @LocalServerPort
    int port;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    @Test
    void whoHasAllStreamsThatOneMayHaveKeepsNobodyElseOut() throws IOException {
        assertThat(stream(People.BOB)).containsEntry("status", "200");
        assertThat(stream(People.BOB)).containsEntry("status", "200");

        var refused = stream(People.BOB);
        assertThat(refused).containsEntry("status", "429").containsEntry("content-type", "application/problem+json");
        assertThat(Long.parseLong(refused.get("retry-after"))).isBetween(3_600 - A_WHILE, 3_600L);

        assertThat(stream(People.HELEN)).containsEntry("status", "200");
    }

    /** @param seconds 0: the connection is reset, else it is closed in order */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void closedConnectionsCountNoMoreAtOnce(int seconds) throws IOException {
        for (var person : List.of(People.BOB, People.ALICE, People.BOB, People.ALICE)) {
            assertThat(stream(person)).containsEntry("status", "200");
        }
        for (var socket : open) {
            socket.setSoLinger(true, seconds);
            socket.close();
        }

        for (var person : List.of(People.HELEN, People.BOB, People.ALICE)) {
            var begin = System.nanoTime();
            assertThat(stream(person)).containsEntry("status", "200");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_ONCE);
        }
    }

    /** What the answer begins with; the connection stays. */
    private Map<String, String> stream(Person person) throws IOException {
        var socket = new Socket("localhost", port);
        open.add(socket);
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("GET /leave-application-results/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                + People.basic(person) + "\r\n\r\n")
                        .getBytes(US_ASCII));
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        var head = new TreeMap<>(Map.of(
                "status", lines.readLine().substring("HTTP/1.1 ".length()).strip()));
        for (var line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
            var colon = line.indexOf(':');
            head.put(
                    line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return head;
    }
}
