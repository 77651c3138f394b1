package com.timeoff.manager.leave.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.Person;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.Samples;
import com.timeoff.models.Department;
import com.timeoff.testing.security.People;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Withdrawals, cancellations and comments over HTTP. */
@OnDatabase
class ChangeControllersTest {

    @Autowired
    MockMvcTester mvc;

    private UUID id;

    @BeforeEach
    void receive(@Autowired LeaveApplicationService applications, @Autowired JdbcClient jdbc) {
        jdbc.sql("truncate leave_application, leave_change, outbox").update();
        var received = Samples.received(Department.IT, 0);
        applications.receive(List.of(received));
        id = received.id();
    }

    @Test
    void withdraws() {
        var withdrawn = put(People.ALICE, "withdrawal", "{\"comment\":\"Not any more\"}");

        assertThat(withdrawn).hasStatusOk();
        assertThat(withdrawn).bodyJson().isLenientlyEqualTo("""
                        {"status":"WITHDRAWN","processedBy":null,"comment":null,"processedAt":null,"revision":1,
                         "lastChange":{"change":"WITHDRAWN","changedBy":"alice@example.com","changedByName":null,
                          "comment":"Not any more"}}""");
        assertSame(withdrawn, put(People.ALICE, "withdrawal", "{}"));
        assertSame(withdrawn, put(People.HELEN, "withdrawal", null));
        assertConflict(put(People.MIA, "decision", "{\"decision\":\"APPROVED\"}"), "WITHDRAWN", "withdrawn already");
        var forbidden = put(People.MIA, "withdrawal", "{}");
        assertProblem(forbidden, 403);
        assertThat(forbidden).bodyJson().extractingPath("type").isEqualTo("urn:timeoff:problem:not-yours-to-change");
        assertProblem(put(People.BOB, "withdrawal", "{}"), 404);
    }

    @Test
    void cancelsWithConsent() {
        assertConflict(put(People.ALICE, "cancellation", null), "PENDING", "still pending");
        put(People.MIA, "decision", "{\"decision\":\"APPROVED\",\"comment\":\"Enjoy!\"}");

        var requested = put(People.ALICE, "cancellation", null);
        assertThat(requested).bodyJson().isLenientlyEqualTo("""
                        {"status":"CANCELLATION_REQUESTED","processedBy":"mia@example.com","comment":"Enjoy!","revision":2,
                         "lastChange":{"change":"CANCELLATION_REQUESTED","comment":null}}""");
        assertInvalid(put(People.MIA, "cancellation/decision", "{\"decision\":\"DECLINED\"}"), "comment");
        var own = put(People.ALICE, "cancellation/decision", "{\"decision\":\"APPROVED\"}");
        assertProblem(own, 403);
        assertThat(own).bodyJson().extractingPath("type").isEqualTo("urn:timeoff:problem:not-your-decision");

        var refused = put(People.MIA, "cancellation/decision", "{\"decision\":\"DECLINED\",\"comment\":\"Go\"}");
        assertThat(refused).bodyJson().isLenientlyEqualTo("""
                        {"status":"APPROVED","comment":"Enjoy!","revision":3,
                         "lastChange":{"change":"CANCELLATION_REFUSED","changedBy":"mia@example.com","comment":"Go"}}""");

        put(People.ALICE, "cancellation", "{\"comment\":\"No\"}");
        var granted = put(People.HELEN, "cancellation/decision", "{\"decision\":\"APPROVED\"}");
        assertThat(granted).bodyJson().isLenientlyEqualTo("""
                        {"status":"CANCELLED","processedBy":"mia@example.com","comment":"Enjoy!","revision":5,
                         "lastChange":{"change":"CANCELLED","changedBy":"helen@example.com"}}""");
        assertSame(granted, put(People.ALICE, "cancellation", "{}"));
        assertSame(granted, put(People.MIA, "cancellation/decision", "{\"decision\":\"APPROVED\"}"));
    }

    @Test
    void aManagerCancelsAnothersLeaveWithAReason() {
        put(People.MIA, "decision", "{\"decision\":\"APPROVED\"}");

        assertInvalid(put(People.MIA, "cancellation", null), "comment");
        assertInvalid(put(People.HELEN, "cancellation", "{\"comment\":\" \\u200b\"}"), "comment");
        var cancelled = put(People.MIA, "cancellation", "{\"comment\":\"The shop burnt down\"}");
        assertThat(cancelled).bodyJson().extractingPath("status").isEqualTo("CANCELLED");
    }

    @Test
    void comments() {
        var commented = comment("{\"comment\":\"Who takes my shift?\"}", "monday");

        assertThat(commented).hasStatusOk();
        assertThat(commented).bodyJson().isLenientlyEqualTo("""
                        {"status":"PENDING","comment":null,"revision":1,
                         "lastChange":{"change":"COMMENTED","comment":"Who takes my shift?"}}""");
        assertSame(commented, comment("{\"comment\":\"Who takes my shift?\"}", "monday"));
        assertThat(comment("{\"comment\":\"Who takes my shift?\"}", null))
                .bodyJson()
                .extractingPath("revision")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a key", "\u00e4"})
    void aKeyIsVisibleAscii(String key) {
        assertInvalid(comment("{\"comment\":\"One\"}", key), "Idempotency-Key");
    }

    @Test
    void aKeyIsNeitherEmptyNorLong() {
        assertInvalid(comment("{\"comment\":\"One\"}", ""), "Idempotency-Key");
        assertInvalid(comment("{\"comment\":\"One\"}", "x".repeat(201)), "Idempotency-Key");
        assertThat(comment("{\"comment\":\"One\"}", "x".repeat(200))).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            comment | {}
            comment | {"comment":null}
            comment | {"comment":""}
            comment | {"comment":" \\u00a0 "}
            comment | {"comment":5}
            comment | {"comment":"\\u0000"}
            comment | {"comment":"\\u009b31m"}
            comment | {"comment":"\\u202eereht"}
            by      | {"comment":"One","by":"me"}
            body    | []
            """)
    void namesWhatIsWrongWithAComment(String field, String body) {
        assertInvalid(comment(body, null), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            comment  | {"comment":5}
            comment  | {"comment":"\\u0000"}
            comment  | {"comment":"\\u009b31m"}
            decision | {"decision":"APPROVED"}
            body     | []
            body     | {
            """)
    void namesWhatIsWrongWithAWithdrawal(String field, String body) {
        assertInvalid(put(People.ALICE, "withdrawal", body), field);
        assertInvalid(put(People.ALICE, "cancellation", body), field);
    }

    @Test
    void noCommentIsLongerThanItMayBe() {
        var tooLong = "{\"comment\":\"" + "x".repeat(501) + "\"}";
        assertInvalid(put(People.ALICE, "withdrawal", tooLong), "comment");
        assertInvalid(put(People.ALICE, "cancellation", tooLong), "comment");
        assertInvalid(comment(tooLong, null), "comment");
    }

    private static void assertConflict(MvcTestResult result, String status, String words) {
        assertProblem(result, 409);
        assertThat(result).bodyJson().extractingPath("type").isEqualTo("urn:timeoff:problem:status-conflict");
        assertThat(result).bodyJson().extractingPath("applicationStatus").isEqualTo(status);
        assertThat(result).bodyJson().extractingPath("detail").asString().contains(words);
    }

    private static void assertSame(MvcTestResult first, MvcTestResult again) {
        assertThat(again).hasStatusOk();
        assertThat(again.getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
    }

    private MvcTestResult put(Person person, String what, @Nullable String body) {
        var request =
                mvc.put().uri("/leave-applications/{id}/" + what, id).header("Authorization", People.basic(person));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private MvcTestResult comment(String body, @Nullable String key) {
        var request = mvc.post()
                .uri("/leave-applications/{id}/comments", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }
}
