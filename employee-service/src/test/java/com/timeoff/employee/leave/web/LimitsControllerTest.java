package com.timeoff.employee.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.employee.leave.LeaveApplicationPublisher;
import com.timeoff.employee.leave.RecordPosition;
import com.timeoff.employee.leave.SubmissionProperties;
import com.timeoff.employee.leave.SubmissionService;
import com.timeoff.testing.http.NonBlockingResponses;
import com.timeoff.testing.security.PeopleConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** On a 29 February, of which neither the year before nor the year after the next has one. */
@WebMvcTest({LimitsController.class, LeaveApplicationController.class})
@ImportAutoConfiguration(TimeoffWebAutoConfiguration.class)
@EnableConfigurationProperties(SubmissionProperties.class)
@Import({
    SubmissionService.class,
    PeopleConfiguration.class,
    LimitsControllerTest.OnTheLeapDay.class,
    NonBlockingResponses.class
})
class LimitsControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void saysWhatIsTaken() {
        assertThat(mvc.get().uri("/leave-applications/limits"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"earliestStartDate":"2027-02-28","latestStartDate":"2030-02-28","maxDurationInHours":2000,
                         "maxNoteLength":500}""");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 2000, 500, 202",
        "2030-02-28, 2000, 500, 202",
        "2027-02-27, 2000, 500, 400",
        "2030-03-01, 2000, 500, 400",
        "2028-02-29, 2001, 500, 400",
        "2028-02-29, 2000, 501, 400"
    })
    void andThatIsWhatIsTaken(LocalDate start, int hours, int noteLength, int status) {
        var answer = mvc.post()
                .uri("/leave-applications")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":%d,
                         "leaveStartDate":"%s","note":"%s"}""".formatted(hours, start, "n".repeat(noteLength)))
                .exchange();

        assertThat(answer).hasStatus(status);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OnTheLeapDay {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2028-02-29T08:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        LeaveApplicationPublisher queue() {
            return application -> CompletableFuture.completedFuture(new RecordPosition("leave-applications", 1, 0));
        }
    }
}
