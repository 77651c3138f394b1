package com.timeoff.employee.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.testing.http.NonBlockingResponses;
import com.timeoff.testing.security.People;
import com.timeoff.testing.security.PeopleConfiguration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(NoopController.class)
@ImportAutoConfiguration({TimeoffWebAutoConfiguration.class, ClockAutoConfiguration.class})
@Import({PeopleConfiguration.class, NonBlockingResponses.class})
class NoopControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void answersAsASubmissionWould() {
        var result = post("IT", People.basic(People.HELEN));

        assertThat(result).hasStatus(202).containsHeader("Idempotency-Key");
        assertThat(result).bodyJson().extractingPath("status").isEqualTo("QUEUED");
    }

    @Test
    void checksTheInput() {
        assertThat(post("SALES", People.basic(People.HELEN))).hasStatus(400);
    }

    @Test
    void asksWhoItIs() {
        assertThat(post("IT", "none")).hasStatus(401);
    }

    private MvcTestResult post(String department, String authorization) {
        return mvc.post()
                .uri("/noop")
                .header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"empDepartment":"%s","leaveDurationInHours":8,"leaveStartDate":"%s"}""".formatted(department, LocalDate.now()))
                .exchange();
    }
}
