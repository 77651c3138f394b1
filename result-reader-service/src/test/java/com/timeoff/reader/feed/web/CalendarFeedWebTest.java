package com.timeoff.reader.feed.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.core.person.Person;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.absence.Absence;
import com.timeoff.reader.absence.FakeAbsences;
import com.timeoff.reader.absence.SomeAbsence;
import com.timeoff.reader.feed.FakeCalendarFeeds;
import com.timeoff.reader.result.web.OnFakes;
import com.timeoff.testing.security.People;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({CalendarFeedController.class, CalendarController.class})
@OnFakes
class CalendarFeedWebTest {

    private static final String PATH = "/calendar-feeds";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8083(/calendars/[A-Za-z0-9_-]{43}\\.ics)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FakeAbsences absences;

    @Autowired
    FakeCalendarFeeds feeds;

    @BeforeEach
    void none() {
        absences.clear();
        feeds.clear();
    }

    @Test
    void isMadeAndListedWithoutItsAddress() throws UnsupportedEncodingException {
        var made = make(People.MIA, "{\"scope\":\"DEPARTMENT\",\"department\":\"it\"}");

        assertThat(made).hasStatus(201);
        String id = read(made, "$.id");
        assertThat(made).hasHeader("Location", PATH + "/" + id);
        assertThat(made).bodyJson().isLenientlyEqualTo("""
                        {"scope":"DEPARTMENT","department":"IT","lastReadAt":null}""");
        assertThat(read(made, "$.url")).matches(ADDRESS);
        var listed = list(People.MIA);
        assertThat(listed).bodyJson().isStrictlyEqualTo("""
                        {"items":[{"id":"%s","scope":"DEPARTMENT","department":"IT","createdAt":"%s","lastReadAt":null}],
                        "scopes":[{"scope":"OWN","department":null},{"scope":"DEPARTMENT","department":"IT"},
                        {"scope":"DEPARTMENT","department":"OPS"}]}""".formatted(id, read(made, "$.createdAt")));
        assertThat(list(People.ALICE)).bodyJson().isStrictlyEqualTo("""
                        {"items":[],"scopes":[{"scope":"OWN","department":null}]}""");

        get(addressIn(made));

        assertThat(list(People.MIA))
                .bodyJson()
                .extractingPath("$.items[0].lastReadAt")
                .isNotNull();
    }

    /** As behind a proxy that has all services on one host. */
    @Nested
    @TestPropertySource(properties = "timeoff.pages.results-url=https://example.com/results/")
    class BelowAPath {

        @Test
        void hasItsAddressThere() throws UnsupportedEncodingException {
            assertThat(read(make(People.ALICE, "{\"scope\":\"OWN\"}"), "$.url"))
                    .matches("https://example.com/results/calendars/[A-Za-z0-9_-]{43}\\.ics");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | scope
            {"scope":null} | scope
            {"scope":"MINE"} | scope
            {"scope":"own"} | scope
            {"scope":"DEPARTMENT"} | department
            {"scope":"DEPARTMENT","department":""} | department
            {"scope":"DEPARTMENT","department":"SALES"} | department
            {"scope":"OWN","department":"IT"} | department
            {"scope":"ALL","department":"IT"} | department
            {"scope":"OWN","owner":"bob@example.com"} | owner
            """)
    void namesWhatIsWrong(String body, String field) {
        assertInvalid(make(People.HELEN, body), field);
    }

    /** In the order of the scopes, and no more than can be made. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alice | OWN
            mia   | OWN IT OPS
            hugo  | OWN HR
            helen | OWN HR IT OPS ALL
            """)
    void whatOneMayMakeIsOffered(String person, String scopes) throws UnsupportedEncodingException {
        assertThat(FeedScopes.offeredTo(mvc, People.named(person))).containsExactly(scopes.split(" "));
    }

    @Test
    void noPersonHasMoreThanTen() {
        for (var made = 0; made < 10; made++) {
            assertThat(make(People.ALICE, "{\"scope\":\"OWN\"}")).hasStatus(201);
        }

        var refused = make(People.ALICE, "{\"scope\":\"OWN\"}");

        assertProblem(refused, 409);
        assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("urn:timeoff:problem:too-many-feeds");
        assertThat(make(People.BOB, "{\"scope\":\"OWN\"}")).hasStatus(201);
    }

    @Test
    void isAnsweredToCalendarPrograms() throws UnsupportedEncodingException {
        absences.absences.add(absence("alice@example.com", 0, 12, LeaveStatus.APPROVED));
        var address = addressIn(make(People.ALICE, "{\"scope\":\"OWN\"}"));

        var first = get(address);

        assertThat(first).hasStatusOk();
        var response = first.getResponse();
        assertThat(response.getHeader("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(response.getHeaders("Cache-Control")).containsExactly("no-cache, private");
        assertThat(response.getHeaders("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
        var tag = response.getHeader("ETag");
        assertThat(get(address).getResponse().getContentAsByteArray()).isEqualTo(response.getContentAsByteArray());
        assertThat(mvc.get().uri(address).header("Authorization", "none").header("If-None-Match", tag))
                .hasStatus(304)
                .hasHeader("ETag", tag);
        assertThat(mvc.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
        assertThat(mvc.head().uri(address).header("Authorization", "none"))
                .hasStatusOk()
                .hasHeader("ETag", tag);
        absences.absences.add(absence("alice@example.com", 21, 8, LeaveStatus.APPROVED));
        assertThat(mvc.get().uri(address).header("If-None-Match", tag)).hasStatusOk();
    }

    /** Each is the same document, and none has the token in it. */
    @Test
    void whatIsNoFeedIsAllTheSame() throws UnsupportedEncodingException {
        var revoked = make(People.ALICE, "{\"scope\":\"OWN\"}");
        mvc.delete()
                .uri(PATH + "/" + read(revoked, "$.id"))
                .header("Authorization", People.basic(People.ALICE))
                .exchange();
        var addresses = List.of(
                addressIn(revoked),
                "/calendars/" + "A".repeat(43) + ".ics",
                "/calendars/" + "A".repeat(42) + ".ics",
                "/calendars/" + "A".repeat(4_000) + ".ics",
                "/calendars/x.ics",
                "/calendars/x/y.ics",
                "/calendars/%F0%9F%98%80.ics",
                "/calendars/" + "A".repeat(43));

        var answers = addresses.stream().map(this::get).toList();

        assertThat(answers).allSatisfy(it -> {
            assertProblem(it, 404);
            assertThat(it.getResponse().getContentAsString()).isEqualTo("""
                            {"detail":"There is no such calendar feed.","instance":"/calendars/secret.ics","status":404,\
                            "title":"Not Found","type":"urn:timeoff:problem:feed-not-found"}""");
            assertThat(headers(it)).isEqualTo(headers(answers.get(0)));
        });
    }

    @Test
    void neitherPendingNorCancelledLongAgo() throws UnsupportedEncodingException {
        var cancelled = absence("alice@example.com", 0, 8, LeaveStatus.CANCELLED);
        absences.absences.add(cancelled);
        absences.absences.add(changed(cancelled, Instant.now().minusSeconds(31L * 24 * 3_600)));
        absences.absences.add(absence("alice@example.com", 7, 8, LeaveStatus.CANCELLATION_REQUESTED));
        absences.absences.add(absence("alice@example.com", -380, 8, LeaveStatus.APPROVED));

        var calendar = text(get(addressIn(make(People.ALICE, "{\"scope\":\"OWN\"}"))));

        assertThat(calendar)
                .containsOnlyOnce("STATUS:CANCELLED")
                .containsOnlyOnce("STATUS:CONFIRMED")
                .contains("UID:" + cancelled.applicationId() + "@timeoff\r\n");
    }

    @Test
    void itsOwnersLeaveIsCalledSoAndOthersByName() throws UnsupportedEncodingException {
        absences.absences.add(absence("alice@example.com", 0, 12, LeaveStatus.APPROVED));
        absences.absences.add(absence("mia@example.com", 0, 4, LeaveStatus.APPROVED));

        var alices = text(get(addressIn(make(People.ALICE, "{\"scope\":\"OWN\"}"))));
        var departments = text(get(addressIn(make(People.MIA, "{\"scope\":\"DEPARTMENT\",\"department\":\"IT\"}"))));
        var mias = text(mvc.get()
                .uri("/absences.ics?department=IT")
                .header("Authorization", People.basic(People.MIA))
                .exchange());

        assertThat(alices)
                .contains("NAME:My leave\r\n", "SUMMARY:Leave (4 h on the last day)\r\n", "TRANSP:OPAQUE\r\n")
                .doesNotContain("mia");
        assertThat(departments)
                .contains(
                        "NAME:Information Technology\r\n",
                        "SUMMARY:alice@example.com away (4 h on the last day)\r\nSTATUS:CONFIRMED\r\nTRANSP:TRANSPARENT",
                        "SUMMARY:mia@example.com away (4 h)\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n");
        assertThat(mias).isEqualTo(departments);
    }

    @Test
    void whatNobodySaidWhenIsAlwaysTheSame() throws UnsupportedEncodingException {
        var absence = changed(absence("alice@example.com", 0, 8, LeaveStatus.APPROVED), null);
        absences.absences.add(absence);

        var calendar = text(get(addressIn(make(People.ALICE, "{\"scope\":\"OWN\"}"))));

        var day = absence.requested().startDate().toString().replace("-", "");
        assertThat(calendar).contains("DTSTAMP:" + day + "T000000Z\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?department=SALES", "?department=", "?scope=ALL", "?from=2026-12-01"})
    void asksForNothingElse(String query) {
        assertProblem(mvc.get().uri("/absences.ics" + query).exchange(), 400);
    }

    private static Absence absence(String email, int days, int hours, LeaveStatus status) {
        var department = email.startsWith("olga") ? Department.OPS : Department.IT;
        var friday = LocalDate.now().with(DayOfWeek.FRIDAY).plusWeeks(days / 7);
        var leave = SomeAbsence.of(email, department, friday, hours);
        return changed(SomeAbsence.of(leave.requested(), leave.lastDay(), status), Instant.now());
    }

    private static Absence changed(Absence it, Instant at) {
        return new Absence(UUID.randomUUID(), it.requested(), it.lastDay(), it.status(), it.revision(), at);
    }

    private MvcTestResult make(Person person, String body) {
        return mvc.post()
                .uri(PATH)
                .header("Authorization", People.basic(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult list(Person person) {
        return mvc.get().uri(PATH).header("Authorization", People.basic(person)).exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(URI.create(address))
                .header("Authorization", "none")
                .exchange();
    }

    private static String addressIn(MvcTestResult made) throws UnsupportedEncodingException {
        var address = ADDRESS.matcher(read(made, "$.url"));
        assertThat(address.matches()).isTrue();
        return address.group(1);
    }

    private static String read(MvcTestResult json, String path) throws UnsupportedEncodingException {
        return JsonPath.read(text(json), path);
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }

    private static List<String> headers(MvcTestResult result) {
        var response = result.getResponse();
        return response.getHeaderNames().stream()
                .sorted()
                .map(it -> it + ": " + response.getHeaders(it))
                .toList();
    }
}
