package com.timeoff.manager.leave.web;

import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.core.person.Person;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.Samples;
import com.timeoff.models.Department;
import com.timeoff.testing.security.People;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What helps to decide, over HTTP: Mia decides what Alice applies for, and Ida, whose name is known, is away. */
@OnDatabase
@Import(OverlapsAndAwayTest.Ida.class)
class OverlapsAndAwayTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Ida {

        @Bean
        DynamicPropertyRegistrar ida() {
            return registry -> Map.of(
                            "email", "ida@example.com",
                            "name", "Ida I.",
                            "password", People.OLIVIAS_HASH,
                            "department", "IT",
                            "role", "EMPLOYEE")
                    .forEach((name, value) -> registry.add("timeoff.security.users[1]." + name, () -> value));
        }
    }

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LeaveApplicationService applications;

    @BeforeEach
    void empty(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate leave_application, leave_change, outbox").update();
    }

    @Test
    void whoMayDecideSeesBoth() {
        var approved = approved("alice", Department.IT, FRIDAY, 8);
        var pending = receive("alice", Department.IT, FRIDAY.plusDays(3), 8);
        approved("ida", Department.IT, FRIDAY.plusDays(1), 12);
        approved("bob", Department.IT, FRIDAY.minusDays(4), 36);
        approved("olga", Department.OPS, FRIDAY, 8);
        var id = receive("alice", Department.IT, FRIDAY, 12);

        for (var person : List.of(People.MIA, People.HELEN)) {
            assertThat(get(person, id)).bodyJson().isLenientlyEqualTo("""
                            {"leaveStartDate":"2026-12-04","lastDay":"2026-12-07","workingDays":2,
                             "overlaps":[
                              {"applicationId":"%s","status":"APPROVED","leaveDurationInHours":8,
                               "leaveStartDate":"2026-12-04","lastDay":"2026-12-04"},
                              {"applicationId":"%s","status":"PENDING","leaveDurationInHours":8,
                               "leaveStartDate":"2026-12-07","lastDay":"2026-12-07"}],
                             "away":[
                              {"name":"bob@example.com","firstDay":"2026-11-30","lastDay":"2026-12-04",
                               "partOfLastDay":{"hours":4,"of":8},"status":"APPROVED"},
                              {"name":"Ida I.","firstDay":"2026-12-07","lastDay":"2026-12-08",
                               "partOfLastDay":{"hours":4,"of":8},"status":"APPROVED"}],
                             "awayCount":2}""".formatted(approved, pending));
        }
        assertSame(id, People.MIA);
    }

    @Test
    void whoAppliesSeesTheOwnOverlapsOnly() {
        var approved = approved("alice", Department.IT, FRIDAY, 8);
        approved("ida", Department.IT, FRIDAY, 8);
        var id = receive("alice", Department.IT, FRIDAY, 8);

        assertThat(get(People.ALICE, id)).bodyJson().isLenientlyEqualTo("""
                        {"workingDays":1,"overlaps":[{"applicationId":"%s"}],"away":null,"awayCount":null}""".formatted(approved));
        assertSame(id, People.ALICE);
    }

    /** Who manages the department does not decide the own leave. */
    @Test
    void managersOfTheirOwnLeaveSeeNobodyAway() {
        approved("ida", Department.IT, FRIDAY, 8);
        var id = receive("mia", Department.IT, FRIDAY, 8);

        assertThat(get(People.MIA, id)).bodyJson().isLenientlyEqualTo("""
                        {"overlaps":[],"away":null,"awayCount":null}""");
    }

    @Test
    void nothingOfItOnceItIsDecided() {
        var approved = approved("alice", Department.IT, FRIDAY, 8);

        assertThat(get(People.MIA, approved)).bodyJson().isLenientlyEqualTo("""
                        {"workingDays":1,"overlaps":null,"away":null,"awayCount":null}""");
    }

    @Test
    void twentyAreNamed() {
        var id = receive("alice", Department.IT, FRIDAY, 8);
        IntStream.range(0, 22).forEach(it -> approved("e" + it, Department.IT, FRIDAY, 8));

        var answer = get(People.MIA, id);
        assertThat(answer).bodyJson().extractingPath("away.length()").isEqualTo(20);
        assertThat(answer).bodyJson().extractingPath("awayCount").isEqualTo(22);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "CANCELLATION_REQUESTED"})
    void anApprovalNamesWhatItOverlaps(String status) {
        var approved = approved("alice", Department.IT, FRIDAY, 12);
        if (status.equals("CANCELLATION_REQUESTED")) {
            put(People.ALICE, approved, "cancellation", "{}");
        }
        receive("alice", Department.IT, FRIDAY, 8);
        var id = receive("alice", Department.IT, FRIDAY.plusDays(3), 8);
        var before = get(People.MIA, id);

        var refused = put(People.MIA, id, "decision", "{\"decision\":\"APPROVED\"}");

        assertProblem(refused, 409);
        assertThat(refused).bodyJson().isLenientlyEqualTo("""
                        {"type":"urn:timeoff:problem:overlaps-approved-leave","status":409,
                         "detail":"The leave application %s overlaps leave that is approved already.",
                         "overlaps":[{"applicationId":"%s","status":"%s","leaveDurationInHours":12,
                          "leaveStartDate":"2026-12-04","lastDay":"2026-12-07"}]}""".formatted(id, approved, status));
        assertThat(get(People.MIA, id).getResponse().getContentAsByteArray())
                .isEqualTo(before.getResponse().getContentAsByteArray());
        assertThat(put(People.MIA, approved, "decision", "{\"decision\":\"APPROVED\"}"))
                .hasStatus(status.equals("APPROVED") ? 200 : 409);
    }

    /** The list and the answer to a comment say the same, but for the comment. */
    private void assertSame(UUID id, Person person) {
        var one = get(person, id);
        var list = mvc.get()
                .uri("/leave-applications?status=PENDING&order=NEWEST&limit=1")
                .header("Authorization", People.basic(person))
                .exchange();
        var commented = mvc.post()
                .uri("/leave-applications/{id}/comments", id)
                .header("Authorization", People.basic(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"comment\":\"As agreed\"}")
                .exchange();

        for (var path : List.of("workingDays", "overlaps", "away", "awayCount")) {
            var expected = value(one, "$." + path);
            assertThat(value(list, "$.items[0]." + path)).isEqualTo(expected);
            assertThat(value(commented, "$." + path)).isEqualTo(expected);
        }
    }

    private static Object value(MvcTestResult result, String path) {
        return JsonPath.parse(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))
                .read(path, Object.class);
    }

    private UUID approved(String applicant, Department department, LocalDate start, int hours) {
        var id = receive(applicant, department, start, hours);
        assertThat(put(People.HELEN, id, "decision", "{\"decision\":\"APPROVED\"}"))
                .hasStatusOk();
        return id;
    }

    private UUID receive(String applicant, Department department, LocalDate start, int hours) {
        var received = Samples.received(applicant + "@example.com", department, start, hours);
        applications.receive(List.of(received));
        return received.id();
    }

    private MvcTestResult get(Person person, UUID id) {
        return mvc.get()
                .uri("/leave-applications/{id}", id)
                .header("Authorization", People.basic(person))
                .exchange();
    }

    private MvcTestResult put(Person person, UUID id, String what, String body) {
        return mvc.put()
                .uri("/leave-applications/{id}/" + what, id)
                .header("Authorization", People.basic(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
