package com.timeoff.reader;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.Decision;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.testing.infrastructure.Infrastructure;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.security.People;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;

/** Live results over HTTP: one instance ingests them, another on the same database only reads. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.consumer.group-id=stream-it",
            "timeoff.stream.page-size=3",
            "timeoff.stream.max-subscribers-per-person=20",
            "timeoff.web.answer-timeout=1m" // longer than is waited here: no thread is free again because of that
        })
@Import({InfrastructureConfiguration.class, PostgresDatabase.class})
@ExtendWith(OutputCaptureExtension.class)
class StreamIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    KafkaTemplate<Object, Object> kafka;

    @Value("${spring.datasource.url}")
    String database;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private Announcements announcements;

    /** With all ingested that others left in the topic: it would come as if it were new. */
    @BeforeEach
    void announcements(@Autowired LeaveResults results) {
        announcements = new Announcements(kafka);
        var last = announcements.announce();
        await().atMost(TIMEOUT).until(() -> results.find(last).isPresent());
    }

    @AfterEach
    void close() throws Exception {
        for (var it : opened) {
            it.close();
        }
    }

    @Test
    void deliversLiveFromEveryInstance() {
        var here = open(port, null);
        var there = open(portOf(otherInstance()), null);
        await().until(() -> here.lastEventId != null && there.lastEventId != null);

        var ids = announce(3);

        for (var stream : List.of(here, there)) {
            awaitApplications(stream, ids);
            assertThat(stream.events).allSatisfy(it -> {
                assertThat(it.name()).isEqualTo("result");
                assertThat(it.id()).matches("0-\\d+(_c0-\\d+)?");
                assertThat(it.data()).contains("\"approved\":true", "\"leaveStartDate\":\"2026-12-01\"");
            });
        }
        assertThat(here.events).isEqualTo(there.events);
    }

    @Test
    void everybodyHearsOnlyWhatTheyMayRead() {
        var helen = open(port, null);
        var streams = Stream.of(People.ALICE, People.BOB, People.MIA)
                .map(it -> StreamClient.open(port, null, it))
                .toList();
        opened.addAll(streams);
        await().until(() -> streams.stream().allMatch(it -> it.lastEventId != null) && helen.lastEventId != null);

        var bobs = UUID.randomUUID().toString();
        announcements.announce(
                UUID.fromString(bobs), "bob@example.com", Decision.DECLINED, "for Bob and who manages IT");
        var alices = announce(1).get(0);

        awaitApplications(helen, List.of(bobs, alices));
        awaitApplications(streams.get(2), List.of(bobs, alices));
        awaitApplications(streams.get(0), List.of(alices));
        awaitApplications(streams.get(1), List.of(bobs));
    }

    @Test
    void resumesWithoutGapOrDoubleOnAnyInstance() {
        var otherInstance = portOf(otherInstance());
        var first = open(port, null);
        await().until(() -> first.lastEventId != null);
        awaitApplications(first, announce(2));
        first.close();

        var missed = announce(7);
        var second = open(otherInstance, first.lastEventId);
        awaitApplications(second, missed);
        var live = announce(2);
        var third = open(port, second.events.get(3).id());

        awaitApplications(second, concat(missed, live));
        awaitApplications(third, concat(missed.subList(4, 7), live));
    }

    /** From before the first result, as a client of before, and from the middle: each event once, in its order. */
    @Test
    void resumesResultsAndChangesFromAnyId() {
        var otherInstance = portOf(otherInstance());
        var ids = new ArrayList<UUID>();
        for (var number = 0; number < 5; number++) {
            var id = announcements.announce();
            announcements.change(id, 1, "APPROVED", "APPROVED");
            announcements.change(id, 2, "CANCELLED", "CANCELLED");
            ids.add(id);
        }
        var live = open(port, "0--1");
        await().atMost(TIMEOUT).until(() -> ids.stream()
                .allMatch(it -> ofApplication(live.events, it).size() == 3));
        // All is there now: what is caught up with comes in one order.
        var all = open(port, "0--1");
        await().atMost(TIMEOUT).until(() -> has(all, ids.get(4), "CANCELLED"));

        assertThat(all.events).doesNotHaveDuplicates();
        for (var id : ids) {
            assertThat(ofApplication(all.events, id).stream().map(it -> it.name() + change(it)))
                    .containsExactlyInAnyOrder("result", "changeAPPROVED", "changeCANCELLED")
                    .containsSubsequence("changeAPPROVED", "changeCANCELLED");
        }
        var size = all.events.size();
        for (var from : List.of(0, size / 2, size - 12, size - 7, size - 2)) {
            var resumed = open(
                    from % 2 == 0 ? port : otherInstance, all.events.get(from).id());
            var missing = all.events.subList(from + 1, size);
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(resumed.events).isEqualTo(missing));
        }
        var lastOfBefore =
                results(all.events).get(results(all.events).size() - 3).id();
        assertThat(lastOfBefore).doesNotContain("c");
        var ofBefore = open(otherInstance, lastOfBefore);
        await().atMost(TIMEOUT).until(() -> has(ofBefore, ids.get(4), "CANCELLED"));
        assertThat(results(ofBefore.events)).hasSize(2);
        assertThat(ofBefore.events.size() - 2)
                .isEqualTo(all.events.size() - results(all.events).size());
        assertThat(results(all.events)).allSatisfy(it -> assertThat(it.data()).doesNotContain("lastDay", "revision"));
    }

    /** While some are being caught up with and others come. */
    @Test
    void bothKindsComeLiveToo() {
        var stream = open(port, null);
        await().until(() -> stream.lastEventId != null);
        var id = announcements.announce();
        announcements.change(id, 1, "APPROVED", "APPROVED");

        await().atMost(TIMEOUT).until(() -> stream.events.size() == 2);

        assertThat(stream.events.stream().map(StreamClient.Event::name)).containsExactlyInAnyOrder("result", "change");
        assertThat(stream.lastEventId).matches("0-\\d+_c0-\\d+");
    }

    private static boolean has(StreamClient stream, UUID id, String change) {
        return ofApplication(stream.events, id).stream()
                .anyMatch(it -> change(it).equals(change));
    }

    private static List<StreamClient.Event> ofApplication(List<StreamClient.Event> events, UUID id) {
        return events.stream().filter(it -> it.data().contains(id.toString())).toList();
    }

    private static List<StreamClient.Event> results(List<StreamClient.Event> events) {
        return events.stream().filter(it -> it.name().equals("result")).toList();
    }

    private static String change(StreamClient.Event event) {
        return event.name().equals("change") ? event.data().replaceFirst(".*\"change\":\"([^\"]+)\".*", "$1") : "";
    }

    /** Nothing has been seen yet, and the connection is lost before the first result comes. */
    @Test
    void resumesFromAStreamThatHasBroughtNothing() {
        var silent = open(port, null);
        await().until(() -> silent.lastEventId != null);
        silent.close();
        var missed = announce(1);

        awaitApplications(open(port, silent.lastEventId), missed);
    }

    /** As browsers' EventSource and the terminal do, each time that a stream has come to its greatest age. */
    @Test
    void whoGoesOnWhenAStreamIsTooOldMissesNothing() {
        var otherInstance = portOf(otherInstance("--timeoff.stream.max-age=1s"));
        var streams = new ArrayList<>(List.of(open(otherInstance, null)));
        await().until(() -> streams.get(0).lastEventId != null);
        var ids = new ArrayList<String>();

        while (streams.size() < 4) {
            var last = streams.get(streams.size() - 1);
            await().atMost(TIMEOUT).until(() -> ids.addAll(announce(3)) && last.ended);
            streams.add(open(otherInstance, last.lastEventId));
        }

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(streams.stream().flatMap(it -> it.applicationIds().stream()))
                        .containsExactlyElementsOf(ids));
    }

    @Test
    void aSilentStreamBeats() {
        var stream = open(portOf(otherInstance("--timeoff.stream.heartbeat=50ms")), null);

        await().until(() -> stream.heartbeats.size() >= 3);
        assertThat(stream.heartbeats).allSatisfy(it -> assertThat(it.data()).isEqualTo("{\"everyMs\":50}"));
        assertThat(stream.heartbeats.get(0).id()).isEqualTo(stream.lastEventId);
        assertThat(stream.heartbeats.get(1).id()).isNull();
        assertThat(stream.events).isEmpty();
    }

    @Test
    void whoLeavesIsCountedNoMoreAndMakesNoNoise(CapturedOutput output) {
        var small = portOf(otherInstance("--timeoff.stream.max-subscribers=1", "--timeoff.stream.heartbeat=50ms"));
        var first = open(small, null);
        assertThat(first.status).isEqualTo(200);
        assertThat(open(small, null).status).isEqualTo(503);

        first.close();

        await().atMost(TIMEOUT).until(() -> open(small, null).status == 200);
        assertThat(output).doesNotContain("A request failed", "ERROR");
    }

    /** More of them than the executor has threads to begin with, and more bytes than sockets hold. */
    @Test
    void clientsThatDoNotReadHoldUpNobody() throws IOException {
        for (var count = 0; count < 12; count++) {
            opened.add(clientThatDoesNotRead());
        }
        var stream = open(port, null);
        await().until(() -> stream.lastEventId != null);

        var ids = Stream.generate(UUID::randomUUID).limit(1500).toList();
        ids.forEach(id -> announcements.send(id, "a@example.com", Decision.APPROVED, "é".repeat(500)));

        awaitApplications(stream, ids.stream().map(UUID::toString).toList());
        assertThat(stream.ended).isFalse();
    }

    @Test
    void shutdownEndsTheStreamsAndDoesNotWaitForThem() {
        var instance = otherInstance();
        var stream = open(portOf(instance), null);
        await().until(() -> stream.lastEventId != null);

        var before = System.nanoTime();
        instance.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
        await().until(() -> stream.ended);
    }

    private Socket clientThatDoesNotRead() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", port));
        var request = "GET /leave-application-results/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + People.basic(People.HELEN) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    private List<String> announce(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> announcements.announce().toString())
                .toList();
    }

    private StreamClient open(int port, String lastEventId) {
        var stream = StreamClient.open(port, lastEventId);
        opened.add(stream);
        return stream;
    }

    private static void awaitApplications(StreamClient stream, List<String> ids) {
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(stream.applicationIds()).isEqualTo(ids));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private ConfigurableApplicationContext otherInstance(String... settings) {
        var infrastructure = Infrastructure.shared();
        var arguments = Stream.of(
                "--server.port=0",
                "--timeoff.security.demo-users=true",
                "--spring.kafka.listener.auto-startup=false",
                "--spring.kafka.bootstrap-servers=" + infrastructure.bootstrapServers(),
                "--timeoff.registry.url=" + infrastructure.serdeRegistryUrl(),
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.datasource.hikari.maximum-pool-size=3");
        var instance = new SpringApplicationBuilder(ResultReaderService.class)
                .run(Stream.concat(arguments, Stream.of(settings)).toArray(String[]::new));
        opened.add(0, instance);
        return instance;
    }

    private static int portOf(ConfigurableApplicationContext instance) {
        return Integer.parseInt(instance.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
