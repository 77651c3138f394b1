package com.timeoff.manager.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.LeaveServices;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.leave.jdbc.JdbcRepositories;
import com.timeoff.models.Department;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.openapi.CommonRefusals;
import com.timeoff.testing.openapi.OpenApiContract;
import com.timeoff.testing.security.People;
import com.timeoff.testing.security.PeopleConfiguration;
import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every kind of answer that the document knows is given, and {@link OpenApiContract} looks at each. */
@WebMvcTest(properties = {CommonRefusals.ISSUER, CommonRefusals.AUDIENCE})
@AutoConfigureJdbc
@ImportAutoConfiguration({
    TimeoffWebAutoConfiguration.class,
    ClockAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({
    ApplicationResponseMapper.class,
    LeaveServices.class,
    JdbcRepositories.class,
    PeopleConfiguration.class,
    PostgresDatabase.class
})
class OpenApiTest {

    private LocalDate nextDay = Samples.TUESDAY;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenApiContract contract;

    @Autowired
    LeaveApplicationService applications;

    @Test
    @DirtiesContext // Afterwards there is no database.
    void everyKindOfAnswerIsAsDocumented(@Autowired HikariDataSource database, @Autowired JdbcClient jdbc) {
        new CommonRefusals(mvc).provoke(contract);
        assertThat(mvc.get().uri("/me")).hasStatusOk();
        var alices = receive("alice", Department.IT);
        var callersOwn = receive("helen", Department.HR);
        var withdrawn = receive("alice", Department.IT);
        mvc.put()
                .uri("/leave-applications/{id}/withdrawal", withdrawn)
                .header("Authorization", People.basic(People.MIA))
                .exchange();
        call("/{id}/withdrawal", withdrawn);
        callAllFor(alices, "APPROVED");
        callAllFor(alices, "DECLINED");
        callAllFor(callersOwn, "APPROVED");
        callAllFor(UUID.randomUUID(), "APPROVED");
        decide("/{id}/decision", receive("bob", Department.IT), "APPROVED");
        nextDay = nextDay.minusWeeks(1);
        var overlapping = receive("bob", Department.IT);
        mvc.get().uri("/leave-applications/{id}", overlapping).exchange();
        decide("/{id}/decision", overlapping, "APPROVED");
        var cancelled = receive("alice", Department.IT);
        decide("/{id}/decision", cancelled, "APPROVED");
        call("/{id}/cancellation", cancelled);
        decide("/{id}/cancellation/decision", cancelled, "APPROVED");
        call("/{id}/withdrawal", cancelled);
        jdbc.sql("update leave_application set revision = 500").update();
        callAllFor(alices, "APPROVED");
        jdbc.sql(
                        "update leave_application set status = 'APPROVED', processed_by = 'Helen', processed_at = now() where id = ?")
                .param(callersOwn)
                .update();
        call("/{id}/cancellation", callersOwn);
        database.close();
        callAllFor(alices, "APPROVED");

        assertThat(contract.unseen()).isEmpty();
    }

    @Test
    void everyExampleIsOne() {
        contract.checkExamples();
    }

    private UUID receive(String applicant, Department department) {
        var received = Samples.received(applicant + "@example.com", department, nextDay, 8);
        nextDay = nextDay.plusWeeks(1);
        applications.receive(List.of(received));
        return received.id();
    }

    private void callAllFor(UUID id, String decision) {
        mvc.get().uri("/leave-applications").exchange();
        mvc.get().uri("/leave-applications/{id}", id).exchange();
        call("/{id}/withdrawal", id);
        decide("/{id}/cancellation/decision", id, decision);
        decide("/{id}/decision", id, decision);
        call("/{id}/cancellation", id);
        decide("/{id}/cancellation/decision", id, decision);
        mvc.post()
                .uri("/leave-applications/{id}/comments", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"comment\":\"As agreed\"}")
                .exchange();
    }

    private void call(String path, UUID id) {
        mvc.put()
                .uri("/leave-applications" + path, id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"comment\":\"As agreed\"}")
                .exchange();
    }

    private void decide(String path, UUID id, String decision) {
        mvc.put()
                .uri("/leave-applications" + path, id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"decision\":\"%s\",\"comment\":\"As agreed\"}".formatted(decision))
                .exchange();
    }
}
