package com.timeoff.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.Decision;
import com.timeoff.models.Topics;
import com.timeoff.notification.leave.LeaveApplications;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.leave.StartupBacklog;
import com.timeoff.testing.infrastructure.Infrastructure;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.kafka.TopicWriter;
import com.timeoff.testing.security.People;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;

/** From a real broker to the handlers of events, with a real database between. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.consumer.group-id=leave-event-it",
            "timeoff.mail.folder=target/mails-of-leave-event-it",
            "timeoff.calendar.week=8,8,8,8,8,8,8",
            "timeoff.reminders.managers-after=1",
            "timeoff.reminders.interval=200ms"
        })
@Import({InfrastructureConfiguration.class, PostgresDatabase.class, RecordingHandler.class, MovedClock.class})
class LeaveEventIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Map<String, String> TOPICS_BY_GROUP = Map.of(
            "leave-event-it-applications", Topics.LEAVE_APPLICATIONS,
            "leave-event-it-results", Topics.LEAVE_APPLICATIONS_RESULTS,
            "leave-event-it-changes", Topics.LEAVE_APPLICATIONS_CHANGES);

    @Autowired
    KafkaTemplate<Object, Object> kafka;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Autowired
    RecordingHandler told;

    @Autowired
    LeaveApplications applications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovedClock clock;

    private final UUID id = UUID.randomUUID();
    private TopicRecords topics;

    @BeforeEach
    void topics() {
        topics = new TopicRecords(kafka);
    }

    @Test
    void aDecisionIsToldWithinFiveSeconds() {
        awaitAllTaken();

        topics.decided(id, Decision.APPROVED, Instant.now()).join();

        await().atMost(Duration.ofSeconds(5)).until(() -> !told.of(id).isEmpty());
        var event = told.of(id).get(0);
        assertThat(event.type()).isEqualTo(LeaveEventType.APPROVED);
        assertThat(event.leave().email()).isEqualTo(People.ALICE.email());
        assertThat(event.lastDay()).isEqualTo(TopicRecords.START);
        assertThat(event.byEmail()).isEqualTo(People.MIA.email());
        assertThat(event.comment()).isEqualTo("Enjoy");
        assertThat(event.occurredAt()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void allThatHappensIsToldOnceByItsKey() {
        topics.submitted(id, Instant.now()).join();
        await().atMost(TIMEOUT).until(() -> applications.isWaiting(id));
        for (var copy = 0; copy < 2; copy++) {
            topics.submitted(id, Instant.now()).join();
            topics.decided(id, Decision.APPROVED, Instant.now()).join();
            topics.changed(id, 1, "APPROVED", "APPROVED", Instant.now()).join();
            topics.changed(id, 2, "COMMENTED", "APPROVED", Instant.now()).join();
            topics.changed(id, 3, "CANCELLATION_REQUESTED", "CANCELLATION_REQUESTED", Instant.now())
                    .join();
            topics.changed(id, 4, "POSTPONED", "CANCELLATION_REQUESTED", Instant.now())
                    .join();
            topics.changed(id, 5, "CANCELLED", "CANCELLED", Instant.now()).join();
        }
        awaitAllTaken();

        assertThat(told.keysOf(id))
                .containsExactlyInAnyOrder(
                        "RECEIVED", "DECIDED", "COMMENTED-2", "CANCELLATION_REQUESTED-3", "CANCELLED-5");
        assertThat(applications.isWaiting(id)).isFalse();
    }

    /** Webhooks have both; who gets a mail about what waits is looked up when it is sent. */
    @Test
    void whatWasWithdrawnBeforeItCameIsToldToo() {
        topics.changed(id, 1, "WITHDRAWN", "WITHDRAWN", Instant.now()).join();
        await().atMost(TIMEOUT).until(() -> !told.of(id).isEmpty());

        topics.submitted(id, Instant.now()).join();
        awaitAllTaken();

        assertThat(told.keysOf(id)).containsExactlyInAnyOrder("WITHDRAWN-1", "RECEIVED");
        assertThat(applications.isWaiting(id)).isFalse();
    }

    /** They are the dead letters of others. */
    @Test
    void poisonIsSkippedAndWhatIsBehindItIsTold(@Autowired MeterRegistry meters) {
        var before = skipped(meters);
        try (var writer = new TopicWriter()) {
            writer.write(Topics.LEAVE_APPLICATIONS, 1, null, "garbage".getBytes(UTF_8));
            writer.write(Topics.LEAVE_APPLICATIONS_RESULTS, 0, null, new byte[] {0, 0x7f, 0, 0, 1, 2, 3});
            writer.write(Topics.LEAVE_APPLICATIONS_CHANGES, 0, null, null);
        }
        topics.changed(UUID.randomUUID(), 1, "SUSPENDED", "SUSPENDED", Instant.now())
                .join();

        topics.submitted(id, Instant.now()).join();
        await().atMost(TIMEOUT).until(() -> told.keysOf(id).contains("RECEIVED"));
        topics.decided(id, Decision.DECLINED, Instant.now()).join();
        topics.changed(id, 2, "COMMENTED", "DECLINED", Instant.now()).join();

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(told.keysOf(id)).contains("RECEIVED", "DECIDED", "COMMENTED-2"));
        // More, if a batch came again.
        await().atMost(TIMEOUT).until(() -> skipped(meters) - before >= 4);
    }

    private static double skipped(MeterRegistry meters) {
        return meters.find("timeoff.ingestion.skipped").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** From before this service was there: some of a month ago, some of an hour ago. */
    @Test
    void nobodyIsToldOfAThousandRecordsOfBefore() {
        var ids = IntStream.range(0, 1_000).mapToObj(it -> UUID.randomUUID()).toList();
        var start = installedAt();
        var sent = IntStream.range(0, ids.size())
                .mapToObj(it -> topics.submitted(ids.get(it), start.minus(Duration.ofMinutes(1 + 43L * it))))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent).join();
        topics.decided(ids.get(0), Decision.APPROVED, start.minusSeconds(1)).join();
        topics.changed(ids.get(0), 2, "CANCELLED", "CANCELLED", start.minusSeconds(1))
                .join();

        awaitAllTaken();

        assertThat(told.all()).extracting(LeaveEvent::applicationId).doesNotContainAnyElementsOf(ids);
        assertThat(applications.waitingAmong(ids)).hasSize(ids.size() - 1);
    }

    private Instant installedAt() {
        return jdbc.sql("select installed_at from installation")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The batch is read again until it is told. */
    @Test
    void whatAHandlerCouldNotTakeComesAgain() {
        told.failNext(2);

        topics.submitted(id, Instant.now()).join();

        await().atMost(TIMEOUT).until(() -> !told.isFailing());
        await().atMost(TIMEOUT).until(() -> told.keysOf(id).contains("RECEIVED"));
    }

    @Test
    void itsManagersAreRemindedOfWhatWaits() {
        topics.submitted(id, Instant.now()).join();
        await().atMost(TIMEOUT).until(() -> told.keysOf(id).contains("RECEIVED"));
        assertThat(told.keysOf(id)).containsExactly("RECEIVED");

        clock.moveTo(Duration.ofDays(1));
        try {
            await().atMost(TIMEOUT).until(() -> told.keysOf(id).contains("REMINDER_DUE-0"));
        } finally {
            clock.moveTo(Duration.ZERO);
        }
    }

    /** As of a service that starts while there is something to read. */
    @Test
    void theBacklogOfAStartIsIngestedWhenItsTopicsAreRead(
            @Autowired StartupBacklog backlog, @Autowired AutowireCapableBeanFactory beans) {
        awaitAllTaken();
        var container = listeners.getListenerContainer("notifications-applications");
        container.pause();
        try {
            await().atMost(TIMEOUT).until(container::isContainerPaused);
            topics.submitted(id, Instant.now()).join();
            var ofAStart = beans.createBean(backlog.getClass());

            assertThat(ofAStart.isIngested()).isFalse();
            container.resume();
            await().atMost(TIMEOUT).until(ofAStart::isIngested);

            assertThat(applications.isWaiting(id)).isTrue();
        } finally {
            container.resume();
        }
    }

    @Test
    void aReplayOfAllTopicsTellsNothingNew() throws Exception {
        var other = UUID.randomUUID();
        topics.submitted(id, Instant.now()).join();
        await().atMost(TIMEOUT).until(() -> applications.isWaiting(id));
        topics.changed(id, 1, "COMMENTED", "PENDING", Instant.now()).join();
        topics.decided(other, Decision.APPROVED, Instant.now()).join();
        topics.changed(other, 1, "APPROVED", "APPROVED", Instant.now()).join();
        topics.changed(other, 2, "CANCELLED", "CANCELLED", Instant.now()).join();
        awaitAllTaken();
        var toldBefore = told.distinct();
        var stateBefore = state();
        assertThat(told.keysOf(id)).containsExactlyInAnyOrder("RECEIVED", "COMMENTED-1");
        told.forget();

        listeners.getListenerContainers().forEach(it -> it.stop());
        try (var admin = admin()) {
            for (var group : TOPICS_BY_GROUP.keySet()) {
                var beginning =
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().keySet().stream()
                                .collect(Collectors.toMap(it -> it, it -> new OffsetAndMetadata(0)));
                await().atMost(TIMEOUT)
                        .ignoreExceptions()
                        .until(() -> admin.alterConsumerGroupOffsets(group, beginning)
                                        .all()
                                        .get()
                                == null);
            }
        }
        listeners.getListenerContainers().forEach(it -> it.start());
        awaitAllTaken();

        assertThat(told.keysOf(id)).containsExactlyInAnyOrder("RECEIVED", "COMMENTED-1");
        assertThat(toldBefore).containsAll(told.distinct());
        assertThat(state()).isEqualTo(stateBefore);
    }

    private List<Map<String, Object>> state() {
        return jdbc.sql("select * from leave_application order by application_id")
                .query()
                .listOfRows();
    }

    /** Until all three groups have committed the ends of their topics. */
    private static void awaitAllTaken() {
        try (var admin = admin()) {
            TOPICS_BY_GROUP.forEach(
                    (group, topic) -> await(group).atMost(TIMEOUT).until(() -> committed(admin, group)
                            .equals(ends(admin, topic))));
        }
    }

    private static Map<TopicPartition, Long> committed(Admin admin, String group) throws Exception {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(it -> it.getValue().offset() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic) throws Exception {
        var partitions = admin.describeTopics(List.of(topic)).topicNameValues().get(topic).get().partitions().stream()
                .collect(Collectors.toMap(it -> new TopicPartition(topic, it.partition()), it -> OffsetSpec.latest()));
        return admin.listOffsets(partitions).all().get().entrySet().stream()
                .filter(it -> it.getValue().offset() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()));
    }
}
