package com.timeoff.reader.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.testing.http.Endpoints;
import com.timeoff.testing.http.PageAssertions;
import com.timeoff.testing.security.BrowserSignInConfiguration;
import com.timeoff.testing.security.People;
import java.io.UnsupportedEncodingException;
import java.util.List;
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
            GET /leave-application-results/counts | alice  | alice | 200
            GET /leave-application-results/counts | bob    | bob | 200
            GET /leave-application-results/counts | mia    | alice mia olga | 200
            GET /leave-application-results/counts | hugo   | bob hugo helen | 200
            GET /leave-application-results/counts | helen  | alice mia bob hugo helen olga | 200
            GET /leave-application-results/counts | olivia | | 403
            GET /leave-application-results/counts | nobody | | 401
            HEAD /leave-application-results/stream | alice  | | 200
            HEAD /leave-application-results/stream | olivia | | 403
            HEAD /leave-application-results/stream | nobody | | 401
            GET /leave-application-results/stream | olivia | | 403
            GET /leave-application-results/stream | nobody | | 401
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

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void everybodyHasAResult(@Autowired FakeResults results, @Autowired FakeApplications applications) {
        results.results.clear();
        results.add(RESULTS);
        applications.applications.clear();
        applications.add(PENDING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = MATRIX)
    void isAsTheContractSays(String call, String person, String whose, int status) throws UnsupportedEncodingException {
        var words = call.split(" ");
        var result = mvc.method(HttpMethod.valueOf(words[0]))
                .uri(words[1].replace("{id}", idOf(whose)).replaceFirst("/counts$", "/counts" + DAY))
                .header("Authorization", person.equals("nobody") ? "none" : People.basic(People.named(person)))
                .exchange();

        assertThat(result).hasStatus(status);
        assertThat(result.getRequest().getSession(false)).isNull();
        if (status >= 400) {
            assertThat(result).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(result).bodyText().doesNotContain("Enjoy");
        } else if (call.equals("GET /leave-application-results")) {
            assertThat(applicants(result)).containsExactlyInAnyOrder(whose.split(" "));
        } else if (call.equals("GET /leave-application-results/counts")) {
            assertThat(counted(result)).isEqualTo(whose.split(" ").length);
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

    private static String idOf(String whose) {
        return Stream.<Leave>concat(RESULTS.stream(), PENDING.stream())
                .filter(it -> nameOf(it).equals(whose))
                .map(it -> it.applicationId().toString())
                .findFirst()
                .orElse("");
    }

    private static String nameOf(Leave leave) {
        var applicant = leave.empEmail().toString().replace("@example.com", "");
        return leave.status() == LeaveStatus.PENDING ? applicant + "'s pending" : applicant;
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
