package com.timeoff.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.event.ConsumerPausedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The database goes back behind what Kafka's offsets say, while nobody takes anything in. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.kafka.consumer.group-id=rebuild-it", "spring.kafka.listener.idle-event-interval=200ms"})
@AutoConfigureRestTestClient
@Import({InfrastructureConfiguration.class, PostgresDatabase.class})
@ExtendWith(OutputCaptureExtension.class)
class RebuildIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Autowired
    RestTestClient http;

    @Autowired
    KafkaTemplate<Object, Object> kafka;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FailedBatches failed;

    private Announcements announcements;
    private UUID pending;
    private UUID cancelled;
    private Map<String, List<Map<String, Object>>> rows;
    private List<String> answers;

    @BeforeEach
    void somethingIsThere() {
        announcements = new Announcements(kafka);
        pending = announcements.apply(Department.OPS);
        var twice = UUID.randomUUID();
        announcements.announce(twice, "replayed@example.com", Decision.APPROVED, "first");
        announcements.announce(twice, "replayed@example.com", Decision.DECLINED, "second");
        cancelled = announcements.apply(Department.IT);
        announcements.announce(cancelled, "alice@example.com", Decision.APPROVED, "Enjoy");
        announcements.change(cancelled, 1, "APPROVED", "APPROVED");
        announcements.change(cancelled, 2, "CANCELLATION_REQUESTED", "CANCELLATION_REQUESTED");
        announcements.change(cancelled, 2, "COMMENTED", "APPROVED"); // Contradicts, and comes too late.
        announcements.change(cancelled, 3, "CANCELLED", "CANCELLED");
        announcements.change(UUID.randomUUID(), 1, "WITHDRAWN", "WITHDRAWN");
        announcements.change(pending, 1, "COMMENTED", "PENDING");
        awaitStatus(announcements.announce(), "APPROVED");
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(history(pending)).contains("COMMENTED 1"));
        awaitStatus(pending, "PENDING");
        awaitStatus(cancelled, "CANCELLED");
        listeners.stop(); // With all that is flagged after the commits.
        rows = rows();
        answers = answers();
        assertThat(absences()).contains("replayed@example.com").doesNotContain(cancelled.toString());
    }

    @Test
    void aLostDatabaseIsFilledAgain() {
        loseEverything();

        startListeners();

        awaitTheSame();
    }

    @Test
    void anOlderBackupIsBroughtUpToDate() {
        jdbc.sql("delete from leave_result where source_offset > 0").update();
        jdbc.sql("update processed_offset set last_offset = 0 where topic = :topic")
                .param("topic", Topics.LEAVE_APPLICATIONS_RESULTS)
                .update();
        jdbc.sql("delete from leave_application where source_partition = 2").update();
        jdbc.sql("delete from processed_offset where topic = :topic and source_partition = 2")
                .param("topic", Topics.LEAVE_APPLICATIONS)
                .update();
        jdbc.sql("delete from leave_change where source_offset > 1").update();
        jdbc.sql("update processed_offset set last_offset = 1 where topic = :topic")
                .param("topic", Topics.LEAVE_APPLICATIONS_CHANGES)
                .update();

        startListeners();

        awaitTheSame();
    }

    @Test
    void aDatabaseThatIsUnavailableAtFirstIsAskedAgain(CapturedOutput output) {
        loseEverything();
        rename("processed_offset", "unavailable");

        startListeners();
        await().atMost(TIMEOUT).until(() -> output.getOut().contains("Where to go on cannot be asked for"));
        rename("unavailable", "processed_offset");

        awaitTheSame();
    }

    /** Else the order would be another, and perhaps another result the first of its application. */
    @Test
    void whatComesWhileTheDatabaseIsUnavailableComesAfterWhatWasLost() {
        loseEverything();
        rename("processed_offset", "unavailable");
        failed.count.set(0);

        startListeners();
        var next = announcements.announce();
        await().atMost(TIMEOUT).until(() -> failed.count.get() > 0);
        rename("unavailable", "processed_offset");

        awaitStatus(next, "APPROVED");
        var results = rows.get("leave_result");
        // What is cancelled is known by another topic, and flagged after the commit.
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(rows().get("leave_result"))
                .startsWith(results.toArray(Map[]::new))
                .hasSize(results.size() + 1));
    }

    /** One by one: they are not such as start with their registry, but when the service's start is complete. */
    private void startListeners() {
        listeners.getListenerContainers().forEach(MessageListenerContainer::start);
    }

    private void awaitTheSame() {
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(rows()).isEqualTo(rows));
        assertThat(answers()).isEqualTo(answers);
    }

    private void awaitStatus(UUID id, String status) {
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(get("/" + id)).contains("\"status\":\"" + status));
    }

    private void loseEverything() {
        jdbc.sql("truncate leave_result, version_1_result, leave_application, leave_change, processed_offset")
                .update();
    }

    private void rename(String table, String name) {
        jdbc.sql("alter table " + table + " rename to " + name).update();
    }

    /** In the order of the list, which is all that the sequence numbers are for. */
    private Map<String, List<Map<String, Object>>> rows() {
        return Map.of(
                "leave_result", rows("leave_result", "seq"),
                "leave_application", rows("leave_application", "source_partition, seq"),
                "leave_change", rows("leave_change", "seq"));
    }

    private List<Map<String, Object>> rows(String table, String order) {
        var all = jdbc.sql("select * from " + table + " order by " + order)
                .query()
                .listOfRows();
        all.forEach(row -> row.remove("seq"));
        return all;
    }

    /** Byte by byte. */
    private List<String> answers() {
        var paths = Stream.of(pending, cancelled).flatMap(id -> Stream.of("/" + id, "/" + id + "/history"));
        var lists = Stream.concat(
                Stream.of("?limit=200"), Stream.of(LeaveStatus.values()).map(it -> "?limit=200&status=" + it));
        return Stream.concat(
                        Stream.concat(paths, lists).map(it -> get(it).replaceFirst("\"nextCursor\".*", "")),
                        Stream.of(absences()))
                .toList();
    }

    private String history(UUID id) {
        return get("/" + id + "/history");
    }

    private String absences() {
        return getFrom("/absences?from=2026-12-01&to=2026-12-31");
    }

    private String get(String path) {
        return getFrom("/leave-application-results" + path);
    }

    private String getFrom(String path) {
        return http.get()
                .uri(path)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    /** A batch that failed makes its consumer pause. */
    @TestConfiguration
    static class FailedBatches {

        final AtomicInteger count = new AtomicInteger();

        @EventListener
        void count(ConsumerPausedEvent event) {
            count.incrementAndGet();
        }
    }
}
