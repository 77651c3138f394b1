package com.timeoff.reader.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.absence.FakeAbsences;
import com.timeoff.reader.absence.SomeAbsence;
import com.timeoff.reader.feed.CalendarFeedService;
import com.timeoff.reader.feed.CreatedFeed;
import com.timeoff.reader.feed.FakeCalendarFeeds;
import com.timeoff.reader.feed.FeedScope;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeChange;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.testing.http.Endpoints;
import com.timeoff.testing.http.PageAssertions;
import com.timeoff.testing.security.BrowserSignInConfiguration;
import com.timeoff.testing.security.People;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call, by everybody, about the own, the department's and other results; StreamIT reads the stream itself. */
@WebMvcTest
@OnFakes
@Import(BrowserSignInConfiguration.class)
class AccessMatrixTest {

    /** The third column is whose result or pending application it is, or all whose results are listed or counted. */
    private static final String MATRIX = Endpoints.COMMON + """
            GET /leave-application-results | alice  | alice | 200
            GET /leave-application-results | bob    | bob | 200
            GET /leave-application-results | mia    | alice mia olga | 200
            GET /leave-application-results | hugo   | bob hugo helen | 200
            GET /leave-application-results | helen  | alice mia bob hugo helen olga | 200
            GET /leave-application-results | olivia | | 403
            GET /leave-application-results | nobody | | 401
            GET /leave-application-results/{id} | alice  | alice | 200
            GET /leave-application-results/{id} | alice  | mia   | 404
            GET /leave-application-results/{id} | bob    | helen | 404
            GET /leave-application-results/{id} | mia    | mia   | 200
            GET /leave-application-results/{id} | mia    | alice | 200
            GET /leave-application-results/{id} | mia    | olga  | 200
            GET /leave-application-results/{id} | mia    | bob   | 404
            GET /leave-application-results/{id} | hugo   | helen | 200
            GET /leave-application-results/{id} | hugo   | alice | 404
            GET /leave-application-results/{id} | helen  | alice | 200
            GET /leave-application-results/{id} | olivia | alice | 403
            GET /leave-application-results/{id} | nobody | alice | 401
            GET /leave-application-results/{id} | alice  | alice's pending | 200
            GET /leave-application-results/{id} | alice  | bob's pending   | 404
            GET /leave-application-results/{id} | bob    | bob's pending   | 200
            GET /leave-application-results/{id} | mia    | alice's pending | 200
            GET /leave-application-results/{id} | mia    | bob's pending   | 404
            GET /leave-application-results/{id} | hugo   | bob's pending   | 200
            GET /leave-application-results/{id} | hugo   | alice's pending | 404
            GET /leave-application-results/{id} | helen  | alice's pending | 200
            GET /leave-application-results/{id} | olivia | alice's pending | 403
            GET /leave-application-results/{id} | nobody | alice's pending | 401
            GET /leave-application-results/{id} | alice  | alice's withdrawn | 200
            GET /leave-application-results/{id} | alice  | bob's withdrawn   | 404
            GET /leave-application-results/{id} | mia    | alice's withdrawn | 200
            GET /leave-application-results/{id} | mia    | bob's withdrawn   | 404
            GET /leave-application-results/{id} | hugo   | bob's withdrawn   | 200
            GET /leave-application-results/{id} | helen  | bob's withdrawn   | 200
            GET /leave-application-results/{id} | olivia | bob's withdrawn   | 403
            GET /leave-application-results/{id} | nobody | bob's withdrawn   | 401
            GET /leave-application-results/{id}/history | alice  | alice             | 200
            GET /leave-application-results/{id}/history | alice  | mia               | 404
            GET /leave-application-results/{id}/history | bob    | helen             | 404
            GET /leave-application-results/{id}/history | mia    | mia               | 200
            GET /leave-application-results/{id}/history | mia    | alice             | 200
            GET /leave-application-results/{id}/history | mia    | olga              | 200
            GET /leave-application-results/{id}/history | mia    | bob               | 404
            GET /leave-application-results/{id}/history | hugo   | helen             | 200
            GET /leave-application-results/{id}/history | hugo   | alice             | 404
            GET /leave-application-results/{id}/history | helen  | alice             | 200
            GET /leave-application-results/{id}/history | olivia | alice             | 403
            GET /leave-application-results/{id}/history | nobody | alice             | 401
            GET /leave-application-results/{id}/history | alice  | alice's pending   | 200
            GET /leave-application-results/{id}/history | alice  | bob's pending     | 404
            GET /leave-application-results/{id}/history | bob    | bob's pending     | 200
            GET /leave-application-results/{id}/history | mia    | bob's pending     | 404
            GET /leave-application-results/{id}/history | hugo   | bob's pending     | 200
            GET /leave-application-results/{id}/history | helen  | bob's pending     | 200
            GET /leave-application-results/{id}/history | olivia | alice's pending   | 403
            GET /leave-application-results/{id}/history | alice  | alice's withdrawn | 200
            GET /leave-application-results/{id}/history | alice  | bob's withdrawn   | 404
            GET /leave-application-results/{id}/history | bob    | bob's withdrawn   | 200
            GET /leave-application-results/{id}/history | mia    | alice's withdrawn | 200
            GET /leave-application-results/{id}/history | mia    | bob's withdrawn   | 404
            GET /leave-application-results/{id}/history | hugo   | bob's withdrawn   | 200
            GET /leave-application-results/{id}/history | hugo   | alice's withdrawn | 404
            GET /leave-application-results/{id}/history | helen  | bob's withdrawn   | 200
            GET /leave-application-results/{id}/history | olivia | bob's withdrawn   | 403
            GET /leave-application-results/{id}/history | nobody | bob's withdrawn   | 401
            GET /leave-application-results/counts | alice  | alice | 200
            GET /leave-application-results/counts | bob    | bob | 200
            GET /leave-application-results/counts | mia    | alice mia olga | 200
            GET /leave-application-results/counts | hugo   | bob hugo helen | 200
            GET /leave-application-results/counts | helen  | alice mia bob hugo helen olga | 200
            GET /leave-application-results/counts | olivia | | 403
            GET /leave-application-results/counts | nobody | | 401
            GET /absences | alice  | alice | 200
            GET /absences | bob    | bob | 200
            GET /absences | mia    | alice mia olga | 200
            GET /absences | hugo   | bob hugo helen | 200
            GET /absences | helen  | alice mia bob hugo helen olga | 200
            GET /absences | olivia | | 403
            GET /absences | nobody | | 401
            GET /absences.ics | alice  | alice | 200
            GET /absences.ics | bob    | bob | 200
            GET /absences.ics | mia    | alice mia olga | 200
            GET /absences.ics | hugo   | bob hugo helen | 200
            GET /absences.ics | helen  | alice mia bob hugo helen olga | 200
            GET /absences.ics | olivia | | 403
            GET /absences.ics | nobody | | 401
            POST /calendar-feeds | alice  | OWN | 201
            POST /calendar-feeds | alice  | IT  | 403
            POST /calendar-feeds | alice  | HR  | 403
            POST /calendar-feeds | alice  | ALL | 403
            POST /calendar-feeds | mia    | OWN | 201
            POST /calendar-feeds | mia    | IT  | 201
            POST /calendar-feeds | mia    | OPS | 201
            POST /calendar-feeds | mia    | HR  | 403
            POST /calendar-feeds | mia    | ALL | 403
            POST /calendar-feeds | hugo   | OWN | 201
            POST /calendar-feeds | hugo   | HR  | 201
            POST /calendar-feeds | hugo   | IT  | 403
            POST /calendar-feeds | hugo   | ALL | 403
            POST /calendar-feeds | helen  | OWN | 201
            POST /calendar-feeds | helen  | HR  | 201
            POST /calendar-feeds | helen  | IT  | 201
            POST /calendar-feeds | helen  | ALL | 201
            POST /calendar-feeds | olivia | OWN | 403
            POST /calendar-feeds | olivia | OPS | 403
            POST /calendar-feeds | olivia | ALL | 403
            POST /calendar-feeds | nobody | OWN | 401
            GET /calendar-feeds | alice  | alice | 200
            GET /calendar-feeds | bob    |       | 200
            GET /calendar-feeds | mia    | mia   | 200
            GET /calendar-feeds | helen  | helen | 200
            GET /calendar-feeds | olivia | | 403
            GET /calendar-feeds | nobody | | 401
            DELETE /calendar-feeds/{id} | alice  | alice's feed | 204
            DELETE /calendar-feeds/{id} | alice  | mia's feed   | 404
            DELETE /calendar-feeds/{id} | mia    | alice's feed | 404
            DELETE /calendar-feeds/{id} | helen  | alice's feed | 404
            DELETE /calendar-feeds/{id} | helen  | helen's feed | 204
            DELETE /calendar-feeds/{id} | olivia | alice's feed | 403
            DELETE /calendar-feeds/{id} | nobody | alice's feed | 401
            GET /calendars/{token}.ics | alice  | alice's feed | 200
            GET /calendars/{token}.ics | bob    | alice's feed | 200
            GET /calendars/{token}.ics | olivia | mia's feed   | 200
            GET /calendars/{token}.ics | nobody | alice's feed | 200
            GET /calendars/{token}.ics | nobody | mia's feed   | 200
            GET /calendars/{token}.ics | nobody | helen's feed | 200
            GET /calendars/{token}.ics | helen  | bob's feed   | 404
            GET /calendars/{token}.ics | nobody | bob's feed   | 404
            HEAD /leave-application-results/stream | alice  | | 200
            HEAD /leave-application-results/stream | olivia | | 403
            HEAD /leave-application-results/stream | nobody | | 401
            GET /leave-application-results/stream | olivia | | 403
            GET /leave-application-results/stream | nobody | | 401
            """;

    /** The third column is all whose leave is listed. */
    private static final String LISTS = """
            PENDING   | alice  | alice             | 200
            PENDING   | bob    | bob               | 200
            PENDING   | mia    | alice             | 200
            PENDING   | hugo   | bob               | 200
            PENDING   | helen  | alice bob         | 200
            PENDING   | olivia |                   | 403
            PENDING   | nobody |                   | 401
            APPROVED  | alice  | alice             | 200
            APPROVED  | mia    | alice mia olga    | 200
            APPROVED  | hugo   | bob hugo helen    | 200
            APPROVED  | helen  | alice mia bob hugo helen olga | 200
            APPROVED  | olivia |                   | 403
            APPROVED  | nobody |                   | 401
            WITHDRAWN | alice  | alice             | 200
            WITHDRAWN | bob    | bob               | 200
            WITHDRAWN | mia    | alice             | 200
            WITHDRAWN | hugo   | bob               | 200
            WITHDRAWN | helen  | alice bob         | 200
            WITHDRAWN | olivia |                   | 403
            WITHDRAWN | nobody |                   | 401
            """;

    /** All results are of that day. */
    private static final String DAY = "?from=2026-11-24&to=2026-11-24&zone=UTC";

    private static final List<LeaveResult> RESULTS = List.of(
            resultOf("alice", 1, Department.IT),
            resultOf("mia", 2, Department.IT),
            resultOf("bob", 3, Department.HR),
            resultOf("hugo", 4, Department.HR),
            resultOf("helen", 5, Department.HR),
            resultOf("olga", 6, Department.OPS));

    private static final List<LeaveApplication> PENDING = List.of(
            SomeApplication.of(1, "alice@example.com", Department.IT),
            SomeApplication.of(2, "bob@example.com", Department.HR));

    /** Known by this only, as before the application itself comes. */
    private static final List<LeaveChange> WITHDRAWN = List.of(
            withdrawn(UUID.randomUUID(), "alice@example.com", Department.IT),
            withdrawn(UUID.randomUUID(), "bob@example.com", Department.HR));

    /** Whose leave is in them. */
    private static final Map<String, String> IN_FEEDS =
            Map.of("alice's feed", "Leave", "mia's feed", "olga", "helen's feed", "alice mia bob hugo helen olga");

    private static final Pattern SUMMARY = Pattern.compile("SUMMARY:(Leave|\\w+(?=@))");

    private final Map<String, CreatedFeed> feeds = new HashMap<>();

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void everybodyHasAResult(
            @Autowired FakeStates states,
            @Autowired FakeResults results,
            @Autowired FakeApplications applications,
            @Autowired FakeChanges changes,
            @Autowired FakeAbsences absences,
            @Autowired FakeCalendarFeeds stored,
            @Autowired CalendarFeedService service) {
        states.clear();
        stored.clear();
        feeds.clear();
        feeds.put("alice's feed", service.create(People.ALICE, FeedScope.OWN, null));
        feeds.put("mia's feed", service.create(People.MIA, FeedScope.DEPARTMENT, Department.OPS));
        feeds.put("helen's feed", service.create(People.HELEN, FeedScope.ALL, null));
        absences.clear();
        RESULTS.forEach(it -> absences.absences.add(SomeAbsence.of(it.empEmail().toString(), it.department())));
        results.add(RESULTS);
        applications.add(PENDING);
        changes.add(WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = MATRIX)
    void isAsTheContractSays(String call, String person, String whose, int status) throws UnsupportedEncodingException {
        var words = call.split(" ");
        var result = mvc.method(HttpMethod.valueOf(words[0]))
                .uri(words[1].replace("{id}", idOf(whose))
                        .replace("{token}", tokenOf(whose))
                        .replaceFirst("/counts$", "/counts" + DAY)
                        .replaceFirst("/absences$", "/absences?from=2026-12-01&to=2026-12-01"))
                .header("Authorization", person.equals("nobody") ? "none" : People.basic(People.named(person)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(words[0].equals("POST") ? feedOf(whose) : "")
                .exchange();

        assertThat(result).hasStatus(status);
        assertThat(result.getRequest().getSession(false)).isNull();
        if (status >= 400) {
            assertThat(result).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(result).bodyText().doesNotContain("Enjoy", "WITHDRAWN 1", "Moving");
        } else if (call.equals("GET /leave-application-results") || call.equals("GET /absences")) {
            assertThat(applicants(result)).containsExactlyInAnyOrder(whose.split(" "));
        } else if (call.equals("GET /leave-application-results/counts")) {
            assertThat(counted(result)).isEqualTo(whose.split(" ").length);
        } else if (call.equals("GET /absences.ics")) {
            assertThat(summaries(result)).containsExactlyInAnyOrder(whose.split(" "));
        } else if (call.equals("GET /calendars/{token}.ics")) {
            assertThat(summaries(result))
                    .containsExactlyInAnyOrder(IN_FEEDS.get(whose).split(" "));
        } else if (call.equals("GET /calendar-feeds")) {
            assertThat(idsIn(result)).isEqualTo(whose == null ? List.of() : List.of(idOf(whose + "'s feed")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = LISTS)
    void listsByStatusWhatOneMaySee(LeaveStatus status, String person, String whose, int answer)
            throws UnsupportedEncodingException {
        var result = mvc.get()
                .uri("/leave-application-results?status=" + status)
                .header("Authorization", person.equals("nobody") ? "none" : People.basic(People.named(person)))
                .exchange();

        assertThat(result).hasStatus(answer);
        if (answer == 200) {
            assertThat(applicants(result)).containsExactlyInAnyOrder(whose.split(" "));
        }
    }

    @Test
    void servesItsPage() {
        PageAssertions.assertServesPage(mvc, "Results");
    }

    /** Whoever adds a call adds its rules to the matrix. */
    @Test
    void namesEveryCall(@Autowired RequestMappingHandlerMapping mapping) {
        assertThat(Endpoints.of(mapping)).containsExactlyElementsOf(Endpoints.in(MATRIX));
    }

    private static LeaveResult resultOf(String name, long offset, Department department) {
        return SomeResult.of(0, offset, name + "@example.com", department, Decision.APPROVED);
    }

    private static LeaveChange withdrawn(UUID id, String email, Department department) {
        return SomeChange.with(id, 1, 0, 0, email, department, "WITHDRAWN", LeaveStatus.WITHDRAWN);
    }

    private String idOf(String whose) {
        var feed = feeds.get(whose);
        if (feed != null) {
            return feed.feed().id().toString();
        }
        return Stream.of(RESULTS, PENDING, WITHDRAWN)
                .<Leave>flatMap(List::stream)
                .filter(it -> nameOf(it).equals(whose))
                .map(it -> it.applicationId().toString())
                .findFirst()
                .orElse("");
    }

    /** Of a feed that nobody made, one that is not there. */
    private String tokenOf(String whose) {
        var feed = feeds.get(whose);
        return feed == null ? "A".repeat(43) : feed.token().text();
    }

    private static String feedOf(String scope) {
        return Department.named(scope)
                .map("{\"scope\":\"DEPARTMENT\",\"department\":\"%s\"}"::formatted)
                .orElse("{\"scope\":\"%s\"}".formatted(scope));
    }

    private static List<String> summaries(MvcTestResult calendar) throws UnsupportedEncodingException {
        return SUMMARY.matcher(calendar.getResponse().getContentAsString())
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static List<String> idsIn(MvcTestResult feeds) throws UnsupportedEncodingException {
        return JsonPath.read(feeds.getResponse().getContentAsString(), "$.items[*].id");
    }

    private static String nameOf(Leave leave) {
        var applicant = leave.empEmail().toString().replace("@example.com", "");
        return leave instanceof LeaveResult
                ? applicant
                : applicant + "'s " + leave.status().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> applicants(MvcTestResult list) throws UnsupportedEncodingException {
        List<String> emails = JsonPath.read(list.getResponse().getContentAsString(), "$.items[*].empEmail");
        return emails.stream().map(it -> it.replace("@example.com", "")).toList();
    }

    private static int counted(MvcTestResult counts) throws UnsupportedEncodingException {
        List<Integer> approved = JsonPath.read(counts.getResponse().getContentAsString(), "$.items[*].approved");
        return approved.stream().mapToInt(it -> it).sum();
    }
}
