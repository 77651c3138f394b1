package com.timeoff.employee.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.employee.leave.ApplicationQueue;
import com.timeoff.employee.leave.QueuePosition;
import com.timeoff.employee.leave.SubmissionProperties;
import com.timeoff.employee.leave.Submissions;
import com.timeoff.testing.Endpoints;
import com.timeoff.testing.PageAssertions;
import com.timeoff.testing.People;
import com.timeoff.testing.PeopleConfiguration;
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
@ImportAutoConfiguration(TimeoffWebAutoConfiguration.class)
@EnableConfigurationProperties(SubmissionProperties.class)
@Import({Submissions.class, PeopleConfiguration.class, AccessMatrixTest.Doubles.class, NonBlockingResponses.class})
class AccessMatrixTest {

    private static final String MATRIX = Endpoints.COMMON + """
            POST /leave-applications | alice  | alice  | 202
            POST /leave-applications | alice  | bob    | 403
            POST /leave-applications | alice  | mia    | 403
            POST /leave-applications | mia    | mia    | 202
            POST /leave-applications | mia    | alice  | 403
            POST /leave-applications | hugo   | bob    | 403
            POST /leave-applications | helen  | helen  | 202
            POST /leave-applications | helen  | alice  | 202
            POST /leave-applications | olivia | olivia | 403
            POST /leave-applications | olivia | alice  | 403
            POST /leave-applications | nobody | alice  | 401
            """;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MATRIX)
    void isAsTheContractSays(String call, String person, String applicant, int status) {
        var words = call.split(" ");
        var result = mvc.method(HttpMethod.valueOf(words[0]))
                .uri(words[1])
                .header("Authorization", person.equals("nobody") ? "none" : People.basic(People.named(person)))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"empEmail":"%s","empDepartment":"IT","leaveDurationInHours":8,"leaveStartDate":"%s"}""".formatted(People.named(applicant).email(), LocalDate.now()))
                .exchange();

        assertThat(result).hasStatus(status);
        if (status >= 400) {
            assertThat(result).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        }
        if (status == 403 && !person.equals("olivia")) {
            assertThat(result).bodyJson().extractingPath("errors[0].field").isEqualTo("empEmail");
        }
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
        ApplicationQueue queue() {
            return application -> CompletableFuture.completedFuture(new QueuePosition("leave-applications", 1, 0));
        }
    }
}
