package com.timeoff.employee.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.calendar.CalendarAutoConfiguration;
import com.timeoff.core.person.Person;
import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.employee.leave.QuotaExceededException;
import com.timeoff.employee.leave.SubmissionService;
import com.timeoff.employee.leave.SubmissionUnconfirmedException;
import com.timeoff.employee.leave.TooManySubmissionsException;
import com.timeoff.testing.http.NonBlockingResponses;
import com.timeoff.testing.openapi.CommonRefusals;
import com.timeoff.testing.openapi.OpenApiContract;
import com.timeoff.testing.security.People;
import com.timeoff.testing.security.PeopleConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every kind of answer that the document knows is given, and {@link OpenApiContract} looks at each. */
@WebMvcTest(properties = {CommonRefusals.ISSUER, CommonRefusals.AUDIENCE})
@ImportAutoConfiguration({
    TimeoffWebAutoConfiguration.class,
    CalendarAutoConfiguration.class,
    ClockAutoConfiguration.class
})
@Import({
    SubmissionService.class,
    PeopleConfiguration.class,
    LeaveApplicationControllerTest.Doubles.class,
    NonBlockingResponses.class
})
class OpenApiTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenApiContract contract;

    @Autowired
    LeaveApplicationControllerTest.Queue queue;

    @Test
    void everyKindOfAnswerIsAsDocumented() {
        new CommonRefusals(mvc).provoke(contract);
        assertThat(mvc.get().uri("/me")).hasStatusOk();
        assertThat(mvc.get().uri("/leave-applications/limits")).hasStatusOk();
        assertThat(mvc.get().uri("/working-days?from=2026-12-04&hours=12")).hasStatusOk();
        submit(People.HELEN, People.BOB);
        submit(People.ALICE, People.BOB);
        submit(People.ALICE, People.ALICE);
        queue.failure = new SubmissionUnconfirmedException(new IllegalStateException());
        submit(People.HELEN, People.BOB);
        queue.failure = new TooManySubmissionsException(1);
        submit(People.HELEN, People.BOB);
        queue.failure = new QuotaExceededException();
        submit(People.HELEN, People.BOB);

        assertThat(contract.unseen()).isEmpty();
    }

    @Test
    void everyExampleIsOne() {
        contract.checkExamples();
    }

    private void submit(Person person, Person applicant) {
        mvc.post()
                .uri("/leave-applications")
                .header("Authorization", People.basic(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"empEmail":"%s","empDepartment":"HR","leaveDurationInHours":8,"leaveStartDate":"2026-12-01"}""".formatted(applicant.email()))
                .exchange();
    }
}
