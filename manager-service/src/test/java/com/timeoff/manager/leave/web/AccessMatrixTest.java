package com.timeoff.manager.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.LeaveServices;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.leave.jdbc.JdbcRepositories;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.testing.http.Endpoints;
import com.timeoff.testing.http.PageAssertions;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.security.BrowserSignInConfiguration;
import com.timeoff.testing.security.People;
import com.timeoff.testing.security.PeopleConfiguration;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call, by everybody, about the own, the department's and other leave. */
@WebMvcTest
@AutoConfigureJdbc
@ImportAutoConfiguration({TimeoffWebAutoConfiguration.class, TransactionAutoConfiguration.class})
@Import({
    ApplicationResponseMapper.class,
    LeaveServices.class,
    JdbcRepositories.class,
    BrowserSignInConfiguration.class,
    PeopleConfiguration.class,
    PostgresDatabase.class
})
class AccessMatrixTest {

    /** The third column is whose application it is, or all whose applications are listed. */
    private static final String MATRIX = Endpoints.COMMON + """
            GET /leave-applications | alice  | alice | 200
            GET /leave-applications | bob    | bob | 200
            GET /leave-applications | mia    | alice mia olga | 200
            GET /leave-applications | hugo   | bob hugo helen | 200
            GET /leave-applications | helen  | alice mia bob hugo helen olga | 200
            GET /leave-applications | olivia | | 403
            GET /leave-applications | nobody | | 401
            GET /leave-applications/{id} | alice  | alice | 200
            GET /leave-applications/{id} | alice  | mia   | 404
            GET /leave-applications/{id} | alice  | bob   | 404
            GET /leave-applications/{id} | bob    | helen | 404
            GET /leave-applications/{id} | mia    | mia   | 200
            GET /leave-applications/{id} | mia    | alice | 200
            GET /leave-applications/{id} | mia    | olga  | 200
            GET /leave-applications/{id} | mia    | bob   | 404
            GET /leave-applications/{id} | hugo   | helen | 200
            GET /leave-applications/{id} | hugo   | alice | 404
            GET /leave-applications/{id} | helen  | helen | 200
            GET /leave-applications/{id} | helen  | olga  | 200
            GET /leave-applications/{id} | olivia | alice | 403
            GET /leave-applications/{id} | nobody | alice | 401
            PUT /leave-applications/{id}/decision | alice  | alice | 403
            PUT /leave-applications/{id}/decision | alice  | mia   | 404
            PUT /leave-applications/{id}/decision | bob    | hugo  | 404
            PUT /leave-applications/{id}/decision | mia    | alice | 200
            PUT /leave-applications/{id}/decision | mia    | olga  | 200
            PUT /leave-applications/{id}/decision | mia    | mia   | 403
            PUT /leave-applications/{id}/decision | mia    | bob   | 404
            PUT /leave-applications/{id}/decision | hugo   | bob   | 200
            PUT /leave-applications/{id}/decision | hugo   | helen | 200
            PUT /leave-applications/{id}/decision | hugo   | hugo  | 403
            PUT /leave-applications/{id}/decision | hugo   | alice | 404
            PUT /leave-applications/{id}/decision | helen  | alice | 200
            PUT /leave-applications/{id}/decision | helen  | mia   | 200
            PUT /leave-applications/{id}/decision | helen  | helen | 403
            PUT /leave-applications/{id}/decision | olivia | alice | 403
            PUT /leave-applications/{id}/decision | nobody | alice | 401
            PUT /leave-applications/{id}/withdrawal | alice  | alice | 200
            PUT /leave-applications/{id}/withdrawal | alice  | mia   | 404
            PUT /leave-applications/{id}/withdrawal | bob    | hugo  | 404
            PUT /leave-applications/{id}/withdrawal | mia    | mia   | 200
            PUT /leave-applications/{id}/withdrawal | mia    | alice | 403
            PUT /leave-applications/{id}/withdrawal | mia    | olga  | 403
            PUT /leave-applications/{id}/withdrawal | mia    | bob   | 404
            PUT /leave-applications/{id}/withdrawal | hugo   | hugo  | 200
            PUT /leave-applications/{id}/withdrawal | hugo   | bob   | 403
            PUT /leave-applications/{id}/withdrawal | hugo   | helen | 403
            PUT /leave-applications/{id}/withdrawal | hugo   | alice | 404
            PUT /leave-applications/{id}/withdrawal | helen  | helen | 200
            PUT /leave-applications/{id}/withdrawal | helen  | alice | 200
            PUT /leave-applications/{id}/withdrawal | helen  | olga  | 200
            PUT /leave-applications/{id}/withdrawal | olivia | alice | 403
            PUT /leave-applications/{id}/withdrawal | nobody | alice | 401
            PUT /leave-applications/{id}/cancellation | alice  | alice | 200
            PUT /leave-applications/{id}/cancellation | alice  | mia   | 404
            PUT /leave-applications/{id}/cancellation | bob    | hugo  | 404
            PUT /leave-applications/{id}/cancellation | mia    | mia   | 200
            PUT /leave-applications/{id}/cancellation | mia    | alice | 200
            PUT /leave-applications/{id}/cancellation | mia    | olga  | 200
            PUT /leave-applications/{id}/cancellation | mia    | bob   | 404
            PUT /leave-applications/{id}/cancellation | hugo   | hugo  | 200
            PUT /leave-applications/{id}/cancellation | hugo   | bob   | 200
            PUT /leave-applications/{id}/cancellation | hugo   | helen | 200
            PUT /leave-applications/{id}/cancellation | hugo   | alice | 404
            PUT /leave-applications/{id}/cancellation | helen  | helen | 200
            PUT /leave-applications/{id}/cancellation | helen  | alice | 200
            PUT /leave-applications/{id}/cancellation | helen  | olga  | 200
            PUT /leave-applications/{id}/cancellation | olivia | alice | 403
            PUT /leave-applications/{id}/cancellation | nobody | alice | 401
            PUT /leave-applications/{id}/cancellation/decision | alice  | alice | 403
            PUT /leave-applications/{id}/cancellation/decision | alice  | mia   | 404
            PUT /leave-applications/{id}/cancellation/decision | bob    | hugo  | 404
            PUT /leave-applications/{id}/cancellation/decision | mia    | alice | 200
            PUT /leave-applications/{id}/cancellation/decision | mia    | olga  | 200
            PUT /leave-applications/{id}/cancellation/decision | mia    | mia   | 403
            PUT /leave-applications/{id}/cancellation/decision | mia    | bob   | 404
            PUT /leave-applications/{id}/cancellation/decision | hugo   | bob   | 200
            PUT /leave-applications/{id}/cancellation/decision | hugo   | helen | 200
            PUT /leave-applications/{id}/cancellation/decision | hugo   | hugo  | 403
            PUT /leave-applications/{id}/cancellation/decision | hugo   | alice | 404
            PUT /leave-applications/{id}/cancellation/decision | helen  | alice | 200
            PUT /leave-applications/{id}/cancellation/decision | helen  | mia   | 200
            PUT /leave-applications/{id}/cancellation/decision | helen  | helen | 403
            PUT /leave-applications/{id}/cancellation/decision | olivia | alice | 403
            PUT /leave-applications/{id}/cancellation/decision | nobody | alice | 401
            POST /leave-applications/{id}/comments | alice  | alice | 200
            POST /leave-applications/{id}/comments | alice  | mia   | 404
            POST /leave-applications/{id}/comments | bob    | hugo  | 404
            POST /leave-applications/{id}/comments | mia    | mia   | 200
            POST /leave-applications/{id}/comments | mia    | alice | 200
            POST /leave-applications/{id}/comments | mia    | olga  | 200
            POST /leave-applications/{id}/comments | mia    | bob   | 404
            POST /leave-applications/{id}/comments | hugo   | hugo  | 200
            POST /leave-applications/{id}/comments | hugo   | bob   | 200
            POST /leave-applications/{id}/comments | hugo   | helen | 200
            POST /leave-applications/{id}/comments | hugo   | alice | 404
            POST /leave-applications/{id}/comments | helen  | helen | 200
            POST /leave-applications/{id}/comments | helen  | alice | 200
            POST /leave-applications/{id}/comments | helen  | olga  | 200
            POST /leave-applications/{id}/comments | olivia | alice | 403
            POST /leave-applications/{id}/comments | nobody | alice | 401
            """;

    /** Whose applications a person decides. */
    private static final Map<String, Set<String>> DECIDED_BY = Map.of(
            "mia", Set.of("alice", "olga"),
            "hugo", Set.of("bob", "helen"),
            "helen", Set.of("alice", "mia", "bob", "hugo", "olga"));

    private final Map<String, UUID> ids = new HashMap<>();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void everybodyApplies(@Autowired LeaveApplicationService applications) {
        jdbc.sql("truncate leave_application, leave_change, outbox").update();
        var departments = Map.of(
                "alice", Department.IT,
                "mia", Department.IT,
                "bob", Department.HR,
                "hugo", Department.HR,
                "helen", Department.HR,
                "olga", Department.OPS);
        departments.forEach((name, department) -> {
            var received = Samples.received(name + "@example.com", department);
            applications.receive(List.of(received));
            ids.put(name, received.id());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MATRIX)
    void isAsTheContractSays(String call, String person, String whose, int status) throws UnsupportedEncodingException {
        letBe(stateFor(call), ids.get(whose));

        var result = call(call, person, ids.get(whose));

        assertThat(result).hasStatus(status);
        assertThat(result.getRequest().getSession(false)).isNull();
        if (status >= 400) {
            assertThat(result).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(result).bodyText().doesNotContain("Zahnarzt");
        } else if (call.equals("GET /leave-applications")) {
            assertThat(applicants(result)).containsExactlyInAnyOrder(whose.split(" "));
            assertThat(JsonPath.<List<String>>read(
                            result.getResponse().getContentAsString(), "$.items[?(@.away != null)].empEmail"))
                    .as("beside whom it says who else is away")
                    .containsExactlyInAnyOrderElementsOf(Stream.of(whose.split(" "))
                            .filter(it -> decides(person, it))
                            .map(it -> it + "@example.com")
                            .toList());
        } else if (call.contains("{id}/")) {
            assertThat(result).bodyJson().extractingPath("lastChange.changedBy").isEqualTo(person + "@example.com");
        }
        if (call.equals("GET /leave-applications/{id}") || call.endsWith("/comments")) {
            assertShowsOverlapsAndToWhoDecidesWhoIsAway(result, status, decides(person, whose));
        }
    }

    private static void assertShowsOverlapsAndToWhoDecidesWhoIsAway(MvcTestResult result, int status, boolean decides) {
        if (status == 200) {
            assertThat(result).bodyJson().extractingPath("overlaps").isEqualTo(List.of());
            assertThat(result).bodyJson().extractingPath("away").isEqualTo(decides ? List.of() : null);
            assertThat(result).bodyJson().extractingPath("awayCount").isEqualTo(decides ? 0 : null);
        }
    }

    private static boolean decides(String person, String applicant) {
        return DECIDED_BY.getOrDefault(person, Set.of()).contains(applicant);
    }

    /** In which the call would change an application. */
    private static LeaveStatus stateFor(String call) {
        if (call.endsWith("/cancellation")) {
            return LeaveStatus.APPROVED;
        }
        return call.endsWith("/cancellation/decision") ? LeaveStatus.CANCELLATION_REQUESTED : LeaveStatus.PENDING;
    }

    private void letBe(LeaveStatus status, @Nullable UUID id) {
        if (id != null && status != LeaveStatus.PENDING) {
            jdbc.sql("""
                            update leave_application set status = ?, processed_by = 'somebody', processed_at = now()
                            where id = ?""").params(status.name(), id).update();
        }
    }

    @Test
    void servesItsPage() {
        PageAssertions.assertServesPage(mvc, "Inbox");
    }

    /** Whoever adds a call adds its rules to the matrix. */
    @Test
    void namesEveryCall(@Autowired RequestMappingHandlerMapping mapping) {
        assertThat(Endpoints.of(mapping)).containsExactlyElementsOf(Endpoints.in(MATRIX));
    }

    /** Nothing tells an application that is there from one that is not. */
    @Test
    void whatMayNotBeSeenIsAsIfItWereNotThere() throws UnsupportedEncodingException {
        var unknown = UUID.randomUUID();
        for (var call :
                Endpoints.in(MATRIX).stream().filter(it -> it.contains("{id}")).toList()) {
            var hidden = call(call, "alice", ids.get("bob")).getResponse().getContentAsString();
            var missing = call(call, "alice", unknown).getResponse().getContentAsString();

            assertThat(hidden.replace(ids.get("bob").toString(), "ID"))
                    .isEqualTo(missing.replace(unknown.toString(), "ID"));
        }
    }

    private MvcTestResult call(String call, String person, UUID id) {
        var words = call.split(" ");
        return mvc.method(HttpMethod.valueOf(words[0]))
                .uri(words[1].replace("{id}", String.valueOf(id)))
                .header("Authorization", person.equals("nobody") ? "none" : People.basic(People.named(person)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(call.endsWith("decision") ? "{\"decision\":\"APPROVED\"}" : "{\"comment\":\"As agreed\"}")
                .exchange();
    }

    private static List<String> applicants(MvcTestResult list) throws UnsupportedEncodingException {
        List<String> emails = JsonPath.read(list.getResponse().getContentAsString(), "$.items[*].empEmail");
        return emails.stream().map(it -> it.replace("@example.com", "")).toList();
    }
}
