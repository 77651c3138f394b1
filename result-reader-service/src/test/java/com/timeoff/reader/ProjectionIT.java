package com.timeoff.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.core.person.Person;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.DeadLetter;
import com.timeoff.testing.kafka.TopicWriter;
import com.timeoff.testing.security.People;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

/** From a real broker to HTTP, with a real database between. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.kafka.consumer.group-id=projection-it")
@AutoConfigureRestTestClient
@Import({InfrastructureConfiguration.class, PostgresDatabase.class})
class ProjectionIT {

    private static final String TOPIC = Topics.LEAVE_APPLICATIONS_RESULTS;
    private static final LocalDate START = LocalDate.parse(Announcements.START);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Autowired
    RestTestClient http;

    @Autowired
    KafkaTemplate<Object, Object> kafka;

    private Announcements announcements;

    @BeforeEach
    void announcements() {
        announcements = new Announcements(kafka);
    }

    @Test
    void ours() {
        var id = UUID.randomUUID();
        announcements.announce(id, "Alice@Example.com", Decision.APPROVED, "Enjoy");

        awaitResult(id, """
                {"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":8,
                 "leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,"status":"APPROVED","approved":true,
                 "result":"Approved: Your leave application has been approved.",
                 "processedBy":"mia@example.com","comment":"Enjoy","processedAt":"2026-11-24T08:00:00Z","revision":0}""".formatted(id));
    }

    @Test
    void version1WrittenByConfluent() {
        var written = write(Announcements.version1("v1@example.com", 16));
        var id = ApplicationIds.ofPosition(
                TOPIC, 0, written, new RequestedLeave(EmailAddress.of("v1@example.com"), Department.OPS, 16, START));

        awaitResult(id, """
                {"applicationId":"%s","empEmail":"v1@example.com","empDepartment":"OPS","leaveDurationInHours":16,
                 "leaveStartDate":"2026-12-01","lastDay":"2026-12-02","workingDays":2,"status":"DECLINED","approved":false,
                 "result":"Declined: Your leave application has been declined.",
                 "processedBy":"Manager #2","comment":null,"processedAt":null,"revision":0}""".formatted(id));
        http.get()
                .uri("/leave-application-results?approved=false&department=OPS&empEmail=V1@example.com&limit=1")
                .exchange()
                .expectBody()
                .jsonPath("items[0].applicationId")
                .isEqualTo(id.toString());
    }

    @Test
    void anApplicationIsPendingUntilItsResultComes() {
        var id = UUID.randomUUID();
        announcements.apply(id, "Olga@Example.com", Department.OPS);
        awaitResult(id, """
                {"applicationId":"%s","empEmail":"olga@example.com","empDepartment":"OPS","leaveDurationInHours":8,
                 "leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,"status":"PENDING","approved":null,"result":null,
                 "processedBy":null,"comment":null,"processedAt":null,"revision":0}""".formatted(id));

        announcements.announce(id, "olga@example.com", Decision.DECLINED, "Sorry");
        awaitStatus(id, "DECLINED");
    }

    @Test
    void aWithdrawnOneIsFoundByItsIdAndListedByItsStatusOnly() {
        var id = UUID.randomUUID();
        announcements.apply(id, "alice@example.com", Department.IT);
        announcements.change(id, 1, "WITHDRAWN", "WITHDRAWN");

        awaitResult(id, """
                {"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":8,
                 "leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,"status":"WITHDRAWN","approved":null,
                 "result":null,"processedBy":null,"comment":null,"processedAt":null,"revision":1}""".formatted(id));
        for (var list : List.of("?limit=200", "?approved=false&limit=200", "?status=PENDING&limit=200")) {
            readBy(People.HELEN, list)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath(itemOf(id))
                    .isEmpty();
        }
        for (var person : List.of(People.ALICE, People.MIA, People.HELEN)) {
            readBy(person, "?status=WITHDRAWN&limit=200")
                    .expectBody()
                    .jsonPath(itemOf(id))
                    .isNotEmpty();
        }
        for (var person : List.of(People.BOB, People.HUGO)) {
            readBy(person, "?status=WITHDRAWN&limit=200")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath(itemOf(id))
                    .isEmpty();
            readBy(person, "/" + id + "/history").expectStatus().isNotFound();
        }
    }

    private static String itemOf(UUID id) {
        return "items[?(@.applicationId == '" + id + "')]";
    }

    /** Approved, cancelled, and what was said of it. */
    @Test
    void allThatWasDoneIsItsHistory() {
        var id = UUID.randomUUID();
        announcements.apply(id, "alice@example.com", Department.IT);
        announcements.change(id, 1, "APPROVED", "APPROVED");
        announcements.announce(id, "alice@example.com", Decision.APPROVED, "Enjoy");
        announcements.change(id, 2, "CANCELLATION_REQUESTED", "CANCELLATION_REQUESTED");
        announcements.change(id, 3, "POSTPONED", "CANCELLATION_REQUESTED");
        awaitStatus(id, "CANCELLATION_REQUESTED");
        awaitHistory(id, "[0, 1, 2, 3]");
        readBy(People.MIA, "?status=CANCELLATION_REQUESTED")
                .expectBody()
                .jsonPath(itemOf(id) + ".revision")
                .isEqualTo(3);

        announcements.change(id, 4, "CANCELLED", "CANCELLED");
        awaitStatus(id, "CANCELLED");

        readBy(People.ALICE, "/" + id + "/history").expectBody().json("""
                {"items":[
                 {"revision":0,"change":"SUBMITTED","status":"PENDING","changedBy":"helen@example.com",
                  "changedByName":null,"comment":"Moving house","changedAt":"2026-11-23T08:00:00Z"},
                 {"revision":1,"change":"APPROVED","status":"APPROVED","changedBy":"alice@example.com",
                  "changedByName":"Alice","comment":"APPROVED 1","changedAt":"2026-11-25T08:00:01Z"},
                 {"revision":2,"change":"CANCELLATION_REQUESTED","status":"CANCELLATION_REQUESTED",
                  "changedBy":"alice@example.com","changedByName":"Alice","comment":"CANCELLATION_REQUESTED 2",
                  "changedAt":"2026-11-25T08:00:02Z"},
                 {"revision":3,"change":"POSTPONED","status":"CANCELLATION_REQUESTED",
                  "changedBy":"alice@example.com","changedByName":"Alice","comment":"POSTPONED 3",
                  "changedAt":"2026-11-25T08:00:03Z"},
                 {"revision":4,"change":"CANCELLED","status":"CANCELLED","changedBy":"alice@example.com",
                  "changedByName":"Alice","comment":"CANCELLED 4","changedAt":"2026-11-25T08:00:04Z"}]}""", JsonCompareMode.STRICT);
        awaitResult(id, """
                {"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":8,
                 "leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,"status":"CANCELLED","approved":true,
                 "result":"Approved: Your leave application has been approved.","processedBy":"mia@example.com",
                 "comment":"Enjoy","processedAt":"2026-11-24T08:00:00Z","revision":4}""".formatted(id));
        readBy(People.HELEN, "?approved=true&limit=200")
                .expectBody()
                .jsonPath(itemOf(id) + ".status")
                .isEqualTo("CANCELLED");
        readBy(People.HELEN, "?status=APPROVED&limit=200")
                .expectBody()
                .jsonPath(itemOf(id))
                .isEmpty();
    }

    private void awaitHistory(UUID id, String revisions) {
        await().atMost(TIMEOUT).untilAsserted(() -> http.get()
                .uri("/leave-application-results/" + id + "/history")
                .exchange()
                .expectBody()
                .jsonPath("items[*].revision")
                .value(it -> assertThat(it).hasToString(revisions.replace(", ", ","))));
    }

    /** To be replayed by a version that knows it. */
    @Test
    void aStatusOfTheFutureIsADeadLetter() {
        var id = UUID.randomUUID();
        announcements.change(id, 1, "COMMENTED", "PENDING");
        announcements.change(id, 2, "SUSPENDED", "SUSPENDED");
        announcements.change(id, 3, "COMMENTED", "PENDING");

        awaitHistory(id, "[1, 3]");
        DeadLetter.await(Topics.LEAVE_APPLICATIONS_CHANGES, it -> it.reason().contains("Status is unknown: SUSPENDED"));
    }

    @Test
    void aPersonHasOneSpelling() {
        var pending = UUID.randomUUID();
        var decided = UUID.randomUUID();
        var anothers = UUID.randomUUID();
        announcements.apply(pending, " Alice@Example.com\u00a0", Department.HR);
        announcements.announce(decided, "\u3000ALICE@ex\uff41mple.com ", Decision.APPROVED, "Enjoy");
        announcements.announce(anothers, "al\u0131ce@example.com", Decision.DECLINED, "Sorry");
        awaitStatus(pending, "PENDING");
        awaitStatus(decided, "APPROVED");
        awaitStatus(anothers, "DECLINED");

        readBy(People.ALICE, "/" + pending).expectStatus().isOk();
        readBy(People.ALICE, "/" + decided).expectStatus().isOk();
        readBy(People.ALICE, "/" + anothers).expectStatus().isNotFound();
        readBy(People.ALICE, "?empEmail=ALICE@example.com&limit=1")
                .expectBody()
                .jsonPath("items[0].applicationId")
                .isEqualTo(decided.toString());
    }

    private RestTestClient.ResponseSpec readBy(Person person, String what) {
        return http.get()
                .uri("/leave-application-results" + what)
                .header(HttpHeaders.AUTHORIZATION, People.basic(person))
                .exchange();
    }

    @Test
    void aResultMayComeBeforeItsApplicationAndCopiesAfterIt() {
        var id = UUID.randomUUID();
        announcements.announce(id, "early@example.com", Decision.APPROVED, "Enjoy");
        awaitStatus(id, "APPROVED");

        announcements.apply(id, "early@example.com", Department.IT);
        announcements.apply(id, "early@example.com", Department.IT);
        awaitStatus(announcements.apply(Department.IT), "PENDING");

        awaitStatus(id, "APPROVED");
    }

    @Test
    void anApplicationOfVersion1HasTheIdOfItsPosition() {
        var written = write(Topics.LEAVE_APPLICATIONS, 1, Announcements.application(8));

        var leave = new RequestedLeave(EmailAddress.of("a@example.com"), Department.IT, 8, START);
        awaitStatus(ApplicationIds.ofPosition(Topics.LEAVE_APPLICATIONS, 1, written, leave), "PENDING");
    }

    /** As the original's manager decides it, whose result names no application. */
    @Test
    void aResultOfVersion1SettlesTheOldestThatIsPending() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        announcements.apply(first, "Settled@Example.com", Department.OPS);
        announcements.apply(second, "settled@example.com", Department.OPS);
        awaitStatus(second, "PENDING");

        write(Announcements.version1("SETTLED@example.com", 8));

        awaitResult(first, """
                {"applicationId":"%s","empEmail":"settled@example.com","empDepartment":"OPS","leaveDurationInHours":8,
                 "leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,"status":"DECLINED","approved":false,
                 "result":"Declined: Your leave application has been declined.",
                 "processedBy":"Manager #2","comment":null,"processedAt":null,"revision":0}""".formatted(first));
        awaitStatus(second, "PENDING");
        http.get()
                .uri("/leave-application-results?empEmail=settled@example.com")
                .exchange()
                .expectBody()
                .jsonPath("items.length()")
                .isEqualTo(1)
                .jsonPath("items[0].applicationId")
                .isEqualTo(first.toString());
    }

    @Test
    void aResultOfVersion1SettlesAnApplicationThatComesLater() {
        var offset = write(Announcements.version1("late@example.com", 8));
        var own = ApplicationIds.ofPosition(
                TOPIC, 0, offset, new RequestedLeave(EmailAddress.of("late@example.com"), Department.OPS, 8, START));
        awaitStatus(own, "DECLINED");

        var id = UUID.randomUUID();
        announcements.apply(id, "late@example.com", Department.OPS);

        awaitStatus(id, "DECLINED");
    }

    /** Whichever of the two came first, the manager has taken the same one. */
    @Test
    void anIdOfTheSuitesOwnMakingBelongsToItsApplicationOnly(@Autowired MeterRegistry meters) {
        var skipped = skipped(meters);
        var id = ApplicationIds.named(
                "owner", new RequestedLeave(EmailAddress.of("owner@example.com"), Department.OPS, 8, START));
        announcements.apply(id, "thief@example.com", Department.IT);
        announcements.announce(id, "thief@example.com", Decision.APPROVED, "Mine");
        announcements.apply(id, "owner@example.com", Department.OPS);

        awaitResult(id, """
                {"applicationId":"%s","empEmail":"owner@example.com","empDepartment":"OPS","leaveDurationInHours":8,
                 "leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,"status":"PENDING","approved":null,"result":null,
                 "processedBy":null,"comment":null,"processedAt":null,"revision":0}""".formatted(id));
        await().until(() -> skipped(meters) - skipped == 1);
        DeadLetter.await(TOPIC, it -> it.reason().contains("ApplicationId belongs to another application: " + id));
    }

    /** They are the manager's dead letters, who is not here. */
    @Test
    void poisonAmongTheApplicationsIsSkipped(@Autowired MeterRegistry meters) {
        var topic = Topics.LEAVE_APPLICATIONS;
        var skipped = skipped(meters);
        write(topic, 2, "garbage".getBytes(UTF_8));
        write(topic, 2, Announcements.version1("poison@example.com", 8));
        write(topic, 2, Announcements.application(-8));
        write(topic, 2, null);

        awaitStatus(announcements.apply(Department.OPS), "PENDING");

        await().until(() -> skipped(meters) - skipped == 4);
        assertThat(DeadLetter.all(topic)).isEmpty();
    }

    private static double skipped(MeterRegistry meters) {
        return meters.find("timeoff.ingestion.skipped").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void aSecondResultOfTheSameApplicationChangesNothing() {
        var id = UUID.randomUUID();
        announcements.announce(id, "twice@example.com", Decision.APPROVED, "first");
        announcements.announce(id, "twice@example.com", Decision.DECLINED, "second");
        awaitStatus(announcements.announce(), "APPROVED");

        http.get()
                .uri("/leave-application-results/" + id)
                .exchange()
                .expectBody()
                .jsonPath("comment")
                .isEqualTo("first");
        http.get()
                .uri("/leave-application-results?empEmail=twice@example.com")
                .exchange()
                .expectBody()
                .jsonPath("items.length()")
                .isEqualTo(1);
    }

    @Test
    void poisonGoesToTheDeadLettersAndStopsNobody() {
        var poison = new LinkedHashMap<String, byte[]>();
        poison.put("decoded", "garbage".getBytes(UTF_8));
        poison.put("cannot be decoded", new byte[] {0, 0x7f, 0, 0, 1, 2, 3});
        poison.put("no LeaveApplicationProcessed", Announcements.application(8));
        poison.put("is null", null);
        poison.put("LeaveDurationInHours is out of range: -8", Announcements.version1("poison@example.com", -8));
        poison.put("EmpEmail must be an e-mail address", Announcements.version1("somebody", 8));
        poison.put("EmpEmail must not contain", Announcements.version1("poison@example.com\u200b", 8));
        var offsets = new LinkedHashMap<Long, Map.Entry<String, byte[]>>();
        poison.entrySet().forEach(it -> offsets.put(write(it.getValue()), it));

        awaitStatus(announcements.announce(), "APPROVED");

        offsets.forEach((offset, it) -> {
            var letter = DeadLetter.await(TOPIC, one -> one.position().equals(TOPIC + "-0@" + offset));
            assertThat(letter.value()).isEqualTo(it.getValue());
            assertThat(letter.reason()).contains(it.getKey());
        });
        http.get()
                .uri("/leave-application-results?empEmail=poison@example.com")
                .exchange()
                .expectBody()
                .jsonPath("items.length()")
                .isEqualTo(0);
    }

    /** How far it is behind all topics, and who listens. */
    @Test
    void measuresLagAndSubscribers(@Autowired MeterRegistry meters) {
        awaitStatus(announcements.apply(Department.OPS), "PENDING");
        var changed = announcements.announce();
        announcements.change(changed, 1, "APPROVED", "APPROVED");
        awaitHistory(changed, "[1]");

        for (var group : List.of("projection-it", "projection-it-pending", "projection-it-changes")) {
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(meters.find("kafka.consumer.fetch.manager.records.lag.max")
                                    .gauges())
                            .filteredOn(it -> it.getId().getTag("client.id").matches("consumer-" + group + "-\\d+"))
                            .isNotEmpty()
                            .allSatisfy(it -> assertThat(it.value()).isNotNegative()));
        }
        assertThat(meters.get("timeoff.stream.subscribers").gauge().value()).isZero();
    }

    @Test
    void isReady() {
        await().atMost(TIMEOUT).untilAsserted(() -> http.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("components.db.status")
                .isEqualTo("UP"));
    }

    private void awaitResult(UUID id, String json) {
        await().atMost(TIMEOUT).untilAsserted(() -> http.get()
                .uri("/leave-application-results/" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(json, JsonCompareMode.STRICT));
    }

    private void awaitStatus(UUID id, String status) {
        await().atMost(TIMEOUT).untilAsserted(() -> http.get()
                .uri("/leave-application-results/" + id)
                .exchange()
                .expectBody()
                .jsonPath("status")
                .isEqualTo(status));
    }

    private static long write(byte[] value) {
        return write(TOPIC, 0, value);
    }

    private static long write(String topic, int partition, byte[] value) {
        try (var writer = new TopicWriter()) {
            return writer.write(topic, partition, new ConfluentAvro().key(topic, "key"), value)
                    .offset();
        }
    }
}
