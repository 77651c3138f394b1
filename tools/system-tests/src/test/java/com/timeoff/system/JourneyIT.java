package com.timeoff.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.Topics;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.TopicReader;
import com.timeoff.testing.kafka.TopicWriter;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the submission to the result, through all processes, and over a restart of everything. */
@OnSharedSuite
class JourneyIT {

    /** A Friday. Nobody has the same day off twice, so each test has days of its own. */
    private static final LocalDate START =
            LocalDate.now().plusDays(30).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));

    private static final Person OTTO =
            new Person(EmailAddress.of("otto@example.com"), null, null, Set.of(), Role.OPERATOR);

    private static Suite suite;

    @BeforeAll
    static void up() {
        suite = SharedSuite.get();
    }

    @Test
    void threeApplicationsOneApprovedOneDeclinedOneLeft() {
        var bob = submit("bob@example.com", "HR", 0);
        var alice = submit("Alice@Example.com", "it", 1);
        var olga = submit("olga@example.com", "OPS", 2);
        awaitStatus(bob, "PENDING");
        awaitStatus(alice, "PENDING");
        awaitStatus(olga, "PENDING");

        assertThat(decide(People.MIA, alice, "APPROVED").status()).isEqualTo(200);
        assertThat(decide(People.HUGO, bob, "DECLINED").status()).isEqualTo(200);
        awaitResult(alice);
        awaitResult(bob);

        assertThat(decide(People.MIA, alice, "APPROVED").status()).isEqualTo(200);
        assertThat(decide(People.MIA, alice, "DECLINED").status()).isEqualTo(409);
        assertServed(alice, bob, olga);
        assertStreamed(alice, bob);

        suite = SharedSuite.restart();

        assertServed(alice, bob, olga);
        assertThat(decide(People.HELEN, olga, "APPROVED").status()).isEqualTo(200);
        awaitResult(olga);
    }

    @Test
    void aWithdrawalAndACancellationAreChangesAndNoResults() {
        var day = START.plusWeeks(1);
        var withdrawn = submit("alice@example.com", "IT", 1, "withdrawn", day, 8);
        var cancelled = submit("alice@example.com", "IT", 1, "cancelled", day, 8);
        awaitStatus(withdrawn, "PENDING");
        awaitStatus(cancelled, "PENDING");

        change(People.ALICE, withdrawn, "/withdrawal", "{}");
        awaitSeen(withdrawn, "WITHDRAWN");
        assertThat(decide(People.MIA, withdrawn, "APPROVED").text("applicationStatus"))
                .isEqualTo("WITHDRAWN");
        assertThat(decide(People.MIA, cancelled, "APPROVED").status()).isEqualTo(200);
        change(People.ALICE, cancelled, "/cancellation", "{}");
        awaitSeen(cancelled, "CANCELLATION_REQUESTED");
        change(People.MIA, cancelled, "/cancellation/decision", "{\"decision\":\"APPROVED\"}");
        awaitSeen(cancelled, "CANCELLED");

        assertThat(revisions(Topics.LEAVE_APPLICATIONS_CHANGES, withdrawn)).containsExactly(1);
        assertThat(revisions(Topics.LEAVE_APPLICATIONS_CHANGES, cancelled)).containsExactly(1, 2, 3);
        assertThat(records(Topics.LEAVE_APPLICATIONS_RESULTS, withdrawn)).isEmpty();
        assertThat(records(Topics.LEAVE_APPLICATIONS_RESULTS, cancelled)).hasSize(1);
        assertChangesStreamed(cancelled, "APPROVED", "CANCELLATION_REQUESTED", "CANCELLED");
    }

    @Test
    void whatIsApprovedIsNotApprovedTwiceAndIsInTheCalendar() {
        var friday = START.plusWeeks(2);
        var monday = friday.plusDays(3);
        assertThat(new Http(suite.employee())
                        .as(People.ALICE)
                        .get("/working-days?hours=12&from=" + friday)
                        .text("lastDay"))
                .isEqualTo(monday.toString());
        var first = submit("alice@example.com", "IT", 1, "first", friday, 12);
        var second = submit("alice@example.com", "IT", 1, "second", monday, 8);
        awaitStatus(first, "PENDING");
        awaitStatus(second, "PENDING");
        assertThat(decide(People.MIA, first, "APPROVED")
                        .body()
                        .path("workingDays")
                        .asInt())
                .isEqualTo(2);

        var refused = decide(People.MIA, second, "APPROVED");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo("urn:timeoff:problem:overlaps-approved-leave");
        assertThat(ids(refused.body(), "overlaps")).containsExactly(first);
        assertThat(ids(manager().get("/leave-applications/" + second).body(), "overlaps"))
                .containsExactly(first);

        awaitSeen(first, "APPROVED");
        var alice = new Http(suite.reader()).as(People.ALICE);
        var absence = alice.get("/absences?from=%s&to=%s".formatted(friday, friday))
                .body()
                .path("items")
                .path(0);
        assertThat(absence.path("applicationId").asString()).isEqualTo(first);
        assertThat(absence.path("lastDay").asString()).isEqualTo(monday.toString());
        assertThat(absence.path("partOfLastDay").path("hours").asInt()).isEqualTo(4);

        assertCalendarFollows(alice, first, monday);
        assertThat(decide(People.MIA, second, "APPROVED").status()).isEqualTo(200);
    }

    /** By a secret address, until it is revoked. */
    private static void assertCalendarFollows(Http owner, String id, LocalDate lastDay) {
        var made = owner.post("/calendar-feeds", "{\"scope\":\"OWN\"}");
        assertThat(made.status()).isEqualTo(201);
        var address = URI.create(made.text("url")).getRawPath();
        var anybody = new Http(suite.reader());
        var calendar = anybody.fetch(address);
        assertThat(event(calendar, id))
                .contains("DTEND;VALUE=DATE:" + lastDay.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE))
                .contains("STATUS:CONFIRMED");
        var etag = calendar.headers().firstValue("ETag").orElseThrow();
        assertThat(anybody.fetch(address, "If-None-Match", etag).statusCode()).isEqualTo(304);

        change(People.MIA, id, "/cancellation", "{\"comment\":\"We are closed.\"}");
        awaitSeen(id, "CANCELLED");
        assertThat(event(anybody.fetch(address, "If-None-Match", etag), id)).contains("STATUS:CANCELLED", "SEQUENCE:2");

        assertThat(owner.delete("/calendar-feeds/" + made.text("id")).status()).isEqualTo(204);
        assertThat(anybody.fetch(address).statusCode()).isEqualTo(404);
    }

    private static String event(HttpResponse<String> calendar, String id) {
        return Stream.of(calendar.body().split("BEGIN:VEVENT"))
                .filter(it -> it.contains("UID:" + id + "@timeoff"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void peopleChooseTheirMailsAndAnOperatorSeesWhatFailed() {
        var bob = new Http(suite.notifications()).as(People.BOB);
        try {
            assertThat(prefer(bob, "DECISION", false).status()).isEqualTo(200);
            assertThat(preferred(bob, "DECISION")).isFalse();
            assertThat(preferred(bob, "WAITING")).isTrue();
            assertThat(preferred(new Http(suite.notifications()).as(People.ALICE), "DECISION"))
                    .isTrue();
        } finally {
            assertThat(prefer(bob, "DECISION", true).status()).isEqualTo(200);
        }
        assertThat(prefer(bob, "GOSSIP", true).status()).isEqualTo(400);

        var otto = new Http(suite.notifications()).as(OTTO);
        assertThat(otto.get("/failed-deliveries").body().path("items").isArray())
                .isTrue();
        assertThat(otto.get("/webhook-endpoints").body().path("items").findValuesAsString("name"))
                .containsExactlyInAnyOrder(WebhookReceiver.PAYROLL, WebhookReceiver.ARCHIVE);
        assertThat(bob.get("/failed-deliveries").status()).isEqualTo(403);
    }

    private static Http.Answer prefer(Http person, String kind, boolean mail) {
        return person.put(
                "/notification-preferences", "{\"preferences\":[{\"kind\":\"%s\",\"mail\":%s}]}".formatted(kind, mail));
    }

    private static boolean preferred(Http person, String kind) {
        var preferences = person.get("/notification-preferences").body().path("preferences");
        return StreamSupport.stream(preferences.spliterator(), false)
                .filter(it -> it.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .path("mail")
                .asBoolean();
    }

    @Test
    void aRetryLeavesOneApplication() {
        var id = submit("retry@example.com", "OPS", 2);
        assertThat(submit("retry@example.com", "OPS", 2)).isEqualTo(id);
        // The copy is behind the original in the same partition, so that after this one both have been consumed.
        awaitStatus(submit("after-retry@example.com", "OPS", 2), "PENDING");

        var pending =
                manager().get("/leave-applications?department=OPS&limit=200").body();

        assertThat(ids(pending).stream().filter(id::equals)).hasSize(1);
    }

    @Test
    void aStrangerOfVersion1TakesPart() {
        var avro = new ConfluentAvro(suite.registry().toString());
        var applications = Topics.LEAVE_APPLICATIONS;
        try (var writer = new TopicWriter(suite.bootstrapServers())) {
            writer.write(
                    applications,
                    1,
                    avro.key(applications, "dotnet@example.com-1"),
                    avro.value(
                            applications,
                            ConfluentAvro.version1("LeaveApplicationReceived"),
                            Map.of(
                                    "EmpEmail",
                                    "dotnet@example.com",
                                    "EmpDepartment",
                                    "IT",
                                    "LeaveDurationInHours",
                                    24,
                                    "LeaveStartDateTicks",
                                    DotNetTicks.ofDate(START))));
        }
        var id = await().atMost(Duration.ofSeconds(20)).until(() -> idOf("dotnet@example.com"), it -> !it.isEmpty());
        decide(People.MIA, id, "APPROVED");
        awaitResult(id);

        try (var results = new TopicReader(Topics.LEAVE_APPLICATIONS_RESULTS, suite.bootstrapServers())) {
            var record = results.await(it ->
                    avro.read(it.topic(), it.value()).get("EmpEmail").toString().equals("dotnet@example.com"));
            var result = avro.read(record.topic(), record.value(), ConfluentAvro.version1("LeaveApplicationProcessed"));
            assertThat(result.get("ProcessedBy")).hasToString("mia@example.com");
            assertThat(result.get("Result")).hasToString("Approved: Your leave application has been approved.");
        }
        assertThat(new Http(suite.registry())
                        .get("/apis/ccompat/v7/subjects")
                        .body()
                        .toString())
                .contains("leave-applications-key", "leave-applications-value")
                .contains("leave-applications-results-key", "leave-applications-results-value");
    }

    @Test
    void theRegistryRefusesASchemaThatBreaksTheContract() {
        // So that the subject is there.
        submit("schema@example.com", "IT", 1);
        var withoutEmail = """
                {"schema":"{\\"type\\":\\"record\\",\\"name\\":\\"LeaveApplicationReceived\\",\
                \\"namespace\\":\\"TimeOff.Models\\",\\"fields\\":[{\\"name\\":\\"Other\\",\\"type\\":\\"int\\"}]}"}""";

        var answer = new Http(suite.registry())
                .post("/apis/ccompat/v7/subjects/leave-applications-value/versions", withoutEmail);

        assertThat(answer.status()).isEqualTo(409);
    }

    private static String submit(String email, String department, int partition) {
        return submit(email, department, partition, "journey");
    }

    private static String submit(String email, String department, int partition, String key) {
        return submit(email, department, partition, key, START, 8);
    }

    private static String submit(
            String email, String department, int partition, String key, LocalDate start, int hours) {
        var answer = new Http(suite.employee())
                .as(submitter(email))
                .post("/leave-applications", """
                        {"empEmail":"%s","empDepartment":"%s","leaveDurationInHours":%d,"leaveStartDate":"%s"}""".formatted(email, department, hours, start), "Idempotency-Key", key);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("partition").asInt()).isEqualTo(partition);
        assertThat(answer.text("message"))
                .isEqualTo("Your leave request is queued at offset %d in the Topic leave-applications:%d"
                        .formatted(answer.body().path("offset").asLong(), partition));
        var id = answer.text("applicationId");
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/leave-application-results/" + id));
        return id;
    }

    /** Demo people submit for themselves; the others' leave is Helen's business. */
    private static Person submitter(String email) {
        return Stream.of(People.ALICE, People.BOB)
                .filter(it -> it.has(EmailAddress.of(email)))
                .findFirst()
                .orElse(People.HELEN);
    }

    private static Http.Answer decide(Person person, String id, String decision) {
        return new Http(suite.manager()).as(person).put("/leave-applications/" + id + "/decision", """
                        {"decision":"%s","comment":"as discussed"}""".formatted(
                        decision));
    }

    private static void change(Person person, String id, String call, String body) {
        var answer = new Http(suite.manager()).as(person).put("/leave-applications/" + id + call, body);
        assertThat(answer.status()).isEqualTo(200);
    }

    /** Within two seconds, as people are promised. */
    private static void awaitSeen(String id, String status) {
        await().atMost(Duration.ofSeconds(2))
                .until(() -> reader().get("/leave-application-results/" + id).text("status"), status::equals);
    }

    private static List<Integer> revisions(String topic, String id) {
        return records(topic, id).stream()
                .map(it -> (Integer) it.get("Revision"))
                .toList();
    }

    /** All whose key is the application's id. */
    private static List<GenericRecord> records(String topic, String id) {
        var avro = new ConfluentAvro(suite.registry().toString());
        try (var reader = new TopicReader(topic, suite.bootstrapServers())) {
            return reader.all().stream()
                    .filter(it -> it.key() != null && new String(it.key(), UTF_8).endsWith(id))
                    .peek(it -> assertThat(avro.readKey(topic, it.key())).isEqualTo(id))
                    .map(it -> avro.read(topic, it.value()))
                    .toList();
        }
    }

    /** From the very beginning, in order. */
    private static void assertChangesStreamed(String id, String... changes) {
        try (var lines = reader().lines("/leave-application-results/stream", "Last-Event-ID", "0--1")) {
            assertThat(lines.filter(line -> line.startsWith("data:"))
                            .filter(line -> line.contains(id) && line.contains("\"change\""))
                            .limit(changes.length)
                            .map(line -> line.replaceAll(".*\"change\":\"(\\w+)\".*", "$1"))
                            .toList())
                    .containsExactly(changes);
        }
    }

    private static void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> manager().get("/leave-applications/" + id).text("status"), status::equals);
    }

    private static void awaitResult(String id) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> reader().get("/leave-application-results/" + id).text("status"),
                        List.of("APPROVED", "DECLINED")::contains);
    }

    private static void assertServed(String approved, String declined, String pending) {
        assertThat(ids(reader().get("/leave-application-results?approved=true&limit=200")
                        .body()))
                .contains(approved)
                .doesNotContain(declined, pending);
        assertThat(ids(reader().get("/leave-application-results?approved=false&limit=200")
                        .body()))
                .contains(declined)
                .doesNotContain(approved, pending);
        assertThat(manager().get("/leave-applications/" + pending).text("status"))
                .isEqualTo("PENDING");
        assertThat(reader().get("/leave-application-results/" + pending).text("status"))
                .isEqualTo("PENDING");
        var result = reader().get("/leave-application-results/" + approved);
        assertThat(result.text("result")).isEqualTo("Approved: Your leave application has been approved.");
        assertThat(result.text("comment")).isEqualTo("as discussed");
    }

    /** From the very beginning, in the order of the decisions. */
    private static void assertStreamed(String first, String second) {
        try (var lines = reader().lines("/leave-application-results/stream", "Last-Event-ID", "0--1")) {
            var data = lines.filter(line -> line.startsWith("data:"))
                    .filter(line -> line.contains(first) || line.contains(second))
                    .limit(2)
                    .toList();
            assertThat(data.get(0)).contains(first);
            assertThat(data.get(1)).contains(second);
        }
    }

    private static String idOf(String email) {
        var items = manager().get("/leave-applications?limit=200").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(it -> it.path("empEmail").asString().equals(email))
                .map(it -> it.path("applicationId").asString())
                .findFirst()
                .orElse("");
    }

    private static List<String> ids(JsonNode page) {
        return ids(page, "items");
    }

    private static List<String> ids(JsonNode answer, String list) {
        return StreamSupport.stream(answer.path(list).spliterator(), false)
                .map(it -> it.path("applicationId").asString())
                .toList();
    }

    private static Http manager() {
        return new Http(suite.manager()).as(People.HELEN);
    }

    private static Http reader() {
        return new Http(suite.reader()).as(People.HELEN);
    }
}
