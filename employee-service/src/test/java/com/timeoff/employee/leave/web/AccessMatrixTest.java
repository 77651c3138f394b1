package com.timeoff.employee.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.calendar.CalendarAutoConfiguration;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.employee.leave.LeaveApplicationPublisher;
import com.timeoff.employee.leave.RecordPosition;
import com.timeoff.employee.leave.SubmissionProperties;
import com.timeoff.employee.leave.SubmissionService;
import com.timeoff.testing.http.Endpoints;
import com.timeoff.testing.http.NonBlockingResponses;
import com.timeoff.testing.http.PageAssertions;
import com.timeoff.testing.security.BrowserSignInConfiguration;
import com.timeoff.testing.security.People;
import com.timeoff.testing.security.PeopleConfiguration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call, by everybody, for oneself and for others. */
@WebMvcTest
@ImportAutoConfiguration({TimeoffWebAutoConfiguration.class, CalendarAutoConfiguration.class})
@EnableConfigurationProperties(SubmissionProperties.class)
@Import({
    SubmissionService.class,
    BrowserSignInConfiguration.class,
    PeopleConfiguration.class,
    AccessMatrixTest.Doubles.class,
    NonBlockingResponses.class
})
class AccessMatrixTest {

    private static final String MATRIX = Endpoints.COMMON + """
            POST /leave-applications | alice  | alice IT  | 202
            POST /leave-applications | alice  | alice HR  | 403 empDepartment
            POST /leave-applications | alice  | alice OPS | 403 empDepartment
            POST /leave-applications | alice  | bob IT    | 403 empEmail
            POST /leave-applications | alice  | bob HR    | 403 empEmail
            POST /leave-applications | alice  | mia IT    | 403 empEmail
            POST /leave-applications | mia    | mia IT    | 202
            POST /leave-applications | mia    | mia OPS   | 403 empDepartment
            POST /leave-applications | mia    | alice IT  | 403 empEmail
            POST /leave-applications | hugo   | hugo HR   | 202
            POST /leave-applications | hugo   | hugo IT   | 403 empDepartment
            POST /leave-applications | hugo   | bob HR    | 403 empEmail
            POST /leave-applications | helen  | helen HR  | 202
            POST /leave-applications | helen  | helen IT  | 403 empDepartment
            POST /leave-applications | helen  | alice IT  | 202
            POST /leave-applications | helen  | alice OPS | 202
            POST /leave-applications | olivia | olivia OPS | 403
            POST /leave-applications | olivia | alice IT  | 403
            POST /leave-applications | nobody | alice IT  | 401
            GET /leave-applications/limits | alice  | alice IT  | 200
            GET /leave-applications/limits | mia    | alice IT  | 200
            GET /leave-applications/limits | helen  | alice IT  | 200
            GET /leave-applications/limits | olivia | olivia OPS | 403
            GET /leave-applications/limits | nobody | alice IT  | 401
            GET /working-days | alice  | alice IT  | 200
            GET /working-days | alice  | alice HR  | 200
            GET /working-days | mia    | alice OPS | 200
            GET /working-days | helen  | alice IT  | 200
            GET /working-days | olivia | olivia OPS | 403
            GET /working-days | nobody | alice IT  | 401
            """;

    private static final String A_DAY = "?from=2026-12-04&days=1&department=";

    @Autowired
    MockMvcTester mvc;

    /** The third column is for whom and from where, the last the status and the field that it is about. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MATRIX)
    void isAsTheContractSays(String call, String person, String applicant, String answer) {
        var words = call.split(" ");
        var whoAndWhere = applicant.split(" ");
        var statusAndField = answer.split(" ");
        var where = whoAndWhere[whoAndWhere.length - 1];
        var result = mvc.method(HttpMethod.valueOf(words[0]))
                .uri(words[1].replaceFirst("/working-days$", "/working-days" + A_DAY + where))
                .header("Authorization", person.equals("nobody") ? "none" : People.basic(People.named(person)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(application(People.named(whoAndWhere[0]), where))
                .exchange();

        var status = Integer.parseInt(statusAndField[0]);
        assertThat(result).hasStatus(status);
        assertThat(result.getRequest().getSession(false)).isNull();
        if (status >= 400) {
            assertThat(result).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        }
        if (statusAndField.length > 1) {
            assertThat(result).bodyJson().extractingPath("errors[0].field").isEqualTo(statusAndField[1]);
        }
    }

    private static String application(Person applicant, String department) {
        return """
                {"empEmail":"%s","empDepartment":"%s","leaveDurationInHours":8,"leaveStartDate":"%s"}""".formatted(applicant.email(), department, LocalDate.now());
    }

    @Test
    void servesItsPage() {
        PageAssertions.assertServesPage(mvc, "Apply for leave");
    }

    /** Whoever adds a call adds its rules to the matrix. */
    @Test
    void namesEveryCall(@Autowired RequestMappingHandlerMapping mapping) {
        assertThat(Endpoints.of(mapping)).containsExactlyElementsOf(Endpoints.in(MATRIX));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        @Bean
        LeaveApplicationPublisher queue() {
            return application -> CompletableFuture.completedFuture(new RecordPosition("leave-applications", 1, 0));
        }
    }
}
