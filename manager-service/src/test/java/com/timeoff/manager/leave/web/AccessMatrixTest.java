package com.timeoff.manager.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.leave.jdbc.JdbcRepositories;
import com.timeoff.models.Department;
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
import java.util.UUID;
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
    LeaveApplicationService.class,
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
            """;

    private final Map<String, UUID> ids = new HashMap<>();

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void everybodyApplies(@Autowired LeaveApplicationService applications, @Autowired JdbcClient jdbc) {
        jdbc.sql("delete from outbox").update();
        jdbc.sql("delete from leave_application").update();
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
        var result = call(call, person, ids.get(whose));

        assertThat(result).hasStatus(status);
        assertThat(result.getRequest().getSession(false)).isNull();
        if (status >= 400) {
            assertThat(result).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(result).bodyText().doesNotContain("Zahnarzt");
        } else if (call.equals("GET /leave-applications")) {
            assertThat(applicants(result)).containsExactlyInAnyOrder(whose.split(" "));
        } else if (call.startsWith("PUT")) {
            assertThat(result).bodyJson().extractingPath("processedBy").isEqualTo(person + "@example.com");
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
        for (var call : List.of("GET /leave-applications/{id}", "PUT /leave-applications/{id}/decision")) {
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
                .content("{\"decision\":\"APPROVED\"}")
                .exchange();
    }

    private static List<String> applicants(MvcTestResult list) throws UnsupportedEncodingException {
        List<String> emails = JsonPath.read(list.getResponse().getContentAsString(), "$.items[*].empEmail");
        return emails.stream().map(it -> it.replace("@example.com", "")).toList();
    }
}
