package com.timeoff.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import TimeOff.Models.LeaveApplicationChanged;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import com.jayway.jsonpath.JsonPath;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.security.People;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** From the topics to a calendar program, which is another maker's, with people of the configuration and of an issuer. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.consumer.group-id=calendar-feed-it",
            "logging.level.com.timeoff=TRACE",
            "logging.level.org.springframework.web=DEBUG",
            "logging.level.org.springframework.security=DEBUG",
            "logging.level.org.springframework.jdbc=TRACE"
        })
@Import({InfrastructureConfiguration.class, PostgresDatabase.class, CalendarFeedIT.Surroundings.class, MovedClock.class
})
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String ZOE = "zoe@example.com";
    private static final String ZOES_NAME = "Zoë Groß-Müller; Köln, Süd \\ Nord 👩‍👩‍👧‍👦 und ein Name, der lang ist";
    private static final String ANY_TOKEN = "A".repeat(43);

    /** In time to come, whenever this runs. */
    private static final LocalDate FRIDAY =
            LocalDate.now(ZoneOffset.UTC).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final KafkaTemplate<Object, Object> kafka;
    private final MockOAuth2Server issuer;
    private final MovedClock clock;

    CalendarFeedIT(
            @LocalServerPort int port,
            @Autowired KafkaTemplate<Object, Object> kafka,
            @Autowired MockOAuth2Server issuer,
            @Autowired MovedClock clock) {
        this.service = "http://localhost:" + port;
        this.kafka = kafka;
        this.issuer = issuer;
        this.clock = clock;
    }

    @AfterEach
    void now(@Autowired JdbcClient jdbc) {
        clock.moveTo(Duration.ZERO);
        jdbc.sql("delete from calendar_feed").update();
    }

    @Test
    void approvedLeaveIsInTheCalendar() {
        var id = UUID.randomUUID();
        change(id, 1, "APPROVED", FRIDAY, 12, FRIDAY.plusDays(3));
        var feed = make(People.basic(People.HELEN), "{\"scope\":\"ALL\"}");
        var event = awaitEvent(feed, id);

        var answer = get(feed);

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).isEqualToIgnoringCase("text/calendar;charset=utf-8"));
        assertThat(event.getUid().getValue()).isEqualTo(id + "@timeoff");
        assertThat(event.getSummary().getValue()).isEqualTo(ZOES_NAME + " away (4 h on the last day)");
        assertThat(day(event.getDateStart().getValue())).isEqualTo(FRIDAY);
        assertThat(day(event.getDateEnd().getValue())).as("exclusive").isEqualTo(FRIDAY.plusDays(4));
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        var lines = new String(answer.body(), UTF_8).split("\r\n", -1);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
        });
        assertThat(get(feed).body()).isEqualTo(answer.body());
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get(feed, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(feed, "If-None-Match", tag, "Authorization", People.basic(People.ALICE))
                        .statusCode())
                .isEqualTo(304);
        assertThat(send("HEAD", feed, "").headers().firstValue("ETag")).hasValue(tag);
        assertThat(send("HEAD", feed, "").body()).isEmpty();
    }

    /** From a Saturday on, over the end of a year. */
    @Test
    void theFirstDayIsAWorkingDay() {
        var id = UUID.randomUUID();
        var saturday =
                LocalDate.of(FRIDAY.getYear(), 12, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        var last = saturday.plusDays(9);
        change(id, 1, "APPROVED", saturday, 48, last);

        var event = awaitEvent(make(People.basic(People.HELEN), "{\"scope\":\"ALL\"}"), id);

        assertThat(day(event.getDateStart().getValue())).isEqualTo(saturday.plusDays(2));
        assertThat(day(event.getDateEnd().getValue())).isEqualTo(last.plusDays(1));
        assertThat(event.getSummary().getValue()).isEqualTo(ZOES_NAME + " away");
    }

    @Test
    void aCancellationIsShownForAMonth() {
        var id = UUID.randomUUID();
        var feed = make(People.basic(People.HELEN), "{\"scope\":\"DEPARTMENT\",\"department\":\"IT\"}");
        change(id, 1, "COMMENTED", "PENDING", FRIDAY, 8, FRIDAY);
        change(id, 2, "APPROVED", FRIDAY, 8, FRIDAY);
        assertThat(awaitEvent(feed, id).getSequence().getValue()).isEqualTo(2);
        change(id, 3, "CANCELLATION_REQUESTED", FRIDAY, 8, FRIDAY);
        await().atMost(TIMEOUT)
                .until(() -> event(feed, id).orElseThrow().getSequence().getValue() == 3);
        assertThat(event(feed, id).orElseThrow().getStatus().getValue()).isEqualTo("CONFIRMED");

        change(id, 4, "CANCELLED", FRIDAY, 8, FRIDAY);

        await().atMost(TIMEOUT)
                .until(() ->
                        event(feed, id).orElseThrow().getStatus().getValue().equals("CANCELLED"));
        assertThat(event(feed, id).orElseThrow().getSequence().getValue()).isEqualTo(4);
        clock.moveTo(Duration.ofDays(29));
        assertThat(event(feed, id)).isPresent();
        clock.moveTo(Duration.ofDays(31));
        assertThat(event(feed, id)).isEmpty();
    }

    @Test
    void whatWasNeverApprovedIsInNone() {
        var feed = make(People.basic(People.HELEN), "{\"scope\":\"ALL\"}");
        var never = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        change(never.get(0), 1, "COMMENTED", "PENDING", FRIDAY, 8, FRIDAY);
        change(never.get(1), 1, "DECLINED", FRIDAY, 8, FRIDAY);
        change(never.get(2), 1, "WITHDRAWN", FRIDAY, 8, FRIDAY);
        var approved = UUID.randomUUID();
        change(approved, 1, "APPROVED", FRIDAY, 8, FRIDAY);

        awaitEvent(feed, approved);

        assertThat(never).allSatisfy(it -> assertThat(event(feed, it)).isEmpty());
    }

    /** Calendar programs refresh all of them together. */
    @Test
    void allFeedsOfAPersonAreReadAtOnce() {
        var mia = People.basic(People.MIA);
        var feeds = IntStream.range(0, 10)
                .mapToObj(it -> make(mia, "{\"scope\":\"DEPARTMENT\",\"department\":\"IT\"}"))
                .toList();

        var answers = feeds.stream()
                .map(it -> HttpRequest.newBuilder(URI.create(service + it)).build())
                .map(it -> client.sendAsync(it, BodyHandlers.ofByteArray()))
                .toList();

        assertThat(answers).allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
    }

    @Test
    void aRevokedFeedIsAsOneThatNeverWas() {
        var mia = People.basic(People.MIA);
        var feed = make(mia, "{\"scope\":\"OWN\"}");
        assertThat(get(feed).statusCode()).isEqualTo(200);
        String id = JsonPath.read(text(send("GET", "/calendar-feeds", "", "Authorization", mia)), "$.items[0].id");

        assertThat(send("DELETE", "/calendar-feeds/" + id, "", "Authorization", mia)
                        .statusCode())
                .isEqualTo(204);

        var revoked = get(feed);
        var unknown = get("/calendars/" + ANY_TOKEN + ".ics");
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(revoked.body()).isEqualTo(unknown.body());
        assertThat(headers(revoked)).isEqualTo(headers(unknown));
    }

    /** Who an issuer knows is what the last token said, for a month. */
    @Test
    void whoLosesADepartmentSeesItNoMore() {
        var department = "{\"scope\":\"DEPARTMENT\",\"department\":\"OPS\"}";
        var feed = make(bearer("MANAGER", "OPS"), department);
        assertThat(get(feed).statusCode()).isEqualTo(200);

        assertThat(send("GET", "/leave-application-results", "", "Authorization", bearer("EMPLOYEE"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(feed).statusCode()).isEqualTo(404);
        assertThat(get(feed).body())
                .isEqualTo(get("/calendars/" + ANY_TOKEN + ".ics").body());

        send("GET", "/calendar-feeds", "", "Authorization", bearer("MANAGER", "IT"));
        assertThat(get(feed).statusCode()).as("another one").isEqualTo(404);
        send("GET", "/absences.ics", "", "Authorization", bearer("MANAGER", "IT", "OPS"));
        assertThat(get(feed).statusCode()).isEqualTo(200);
        clock.moveTo(Duration.ofDays(31));
        assertThat(get(feed).statusCode()).as("not seen for a month").isEqualTo(404);
    }

    @Test
    void theTokenIsNowhere(CapturedOutput output) {
        var made = send("POST", "/calendar-feeds", "{\"scope\":\"OWN\"}", "Authorization", People.basic(People.MIA));
        var feed = address(made);
        var token = feed.substring("/calendars/".length(), feed.length() - ".ics".length());
        var calendar = get(feed, "Referer", service + "/");
        var refused = List.of(
                get(feed + "?a=b"),
                get(feed.replace(".ics", "")),
                get(feed, "Accept", "image/png"),
                send("POST", feed, "{}"),
                send("DELETE", feed, "", "Authorization", People.basic(People.MIA)),
                send("PUT", feed, "x".repeat(20_000)));
        var listed = send("GET", "/calendar-feeds", "", "Authorization", People.basic(People.MIA));
        var metrics = send("GET", "/actuator/prometheus", "", "Authorization", People.basic(People.OLIVIA));

        assertThat(made.headers().map().toString()).doesNotContain(token);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(text(calendar)).doesNotContain(token);
        assertThat(calendar.headers().map().toString()).doesNotContain(token);
        assertThat(calendar.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(refused).allSatisfy(it -> {
            assertThat(it.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(text(it) + it.headers().map()).doesNotContain(token);
        });
        assertThat(text(listed)).doesNotContain(token);
        assertThat(text(metrics)).contains("uri=\"/calendars/{token}.ics\"").doesNotContain(token);
        assertThat(output.getAll()).contains("/calendars/secret.ics").doesNotContain(token);
    }

    private void change(UUID id, int revision, String status, LocalDate first, int hours, LocalDate last) {
        change(id, revision, status, status, first, hours, last);
    }

    private void change(
            UUID id, int revision, String change, String status, LocalDate first, int hours, LocalDate last) {
        var value = new LeaveApplicationChanged(
                id.toString(),
                revision,
                change,
                status,
                ZOE,
                "IT",
                hours,
                DotNetTicks.ofDate(first),
                DotNetTicks.ofDate(last),
                "mia@example.com",
                "Mia",
                "a reason",
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
        kafka.send(Topics.LEAVE_APPLICATIONS_CHANGES, id.toString(), value).join();
    }

    private VEvent awaitEvent(String feed, UUID id) {
        return await().atMost(TIMEOUT)
                .until(() -> event(feed, id), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<VEvent> event(String feed, UUID id) {
        return Biweekly.parse(text(get(feed))).first().getEvents().stream()
                .filter(it -> it.getUid().getValue().equals(id + "@timeoff"))
                .findFirst();
    }

    private String make(String authorization, String body) {
        return address(send("POST", "/calendar-feeds", body, "Authorization", authorization));
    }

    private static String address(HttpResponse<byte[]> made) {
        assertThat(made.statusCode()).isEqualTo(201);
        return URI.create(JsonPath.<String>read(text(made), "$.url")).getPath();
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static LocalDate day(ICalDate date) {
        assertThat(date.hasTime()).isFalse();
        var raw = date.getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    private String bearer(String role, String... manages) {
        var claims = Map.<String, Object>of(
                "email", "iris@example.com", "role", role, "department", "IT", "manages", Arrays.asList(manages));
        var token = new DefaultOAuth2TokenCallback("company", "subject", "JWT", List.of("timeoff-api"), claims, 3_600);
        return "Bearer " + issuer.issueToken("company", "client", token).serialize();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean(destroyMethod = "shutdown")
        MockOAuth2Server issuerServer() {
            var server = new MockOAuth2Server();
            server.start();
            return server;
        }

        @Bean
        DynamicPropertyRegistrar issuerAndZoe(MockOAuth2Server server) {
            return registry -> {
                registry.add("timeoff.security.oidc.issuer-uri", () -> server.issuerUrl("company")
                        .toString());
                registry.add("timeoff.security.oidc.audience", () -> "timeoff-api");
                registry.add("timeoff.security.users[1].email", () -> ZOE);
                registry.add("timeoff.security.users[1].name", () -> ZOES_NAME);
                registry.add("timeoff.security.users[1].department", () -> "IT");
                registry.add("timeoff.security.users[1].password", () -> People.OLIVIAS_HASH);
            };
        }
    }
}
