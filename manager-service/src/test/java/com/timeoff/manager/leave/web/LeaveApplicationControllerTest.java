package com.timeoff.manager.leave.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.Samples;
import com.timeoff.models.Department;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

@OnDatabase
class LeaveApplicationControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LeaveApplicationService applications;

    @BeforeEach
    void empty(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate leave_application, leave_change, outbox").update();
    }

    @Test
    void showsAnApplication() {
        var id = receive(Department.IT);

        var result = mvc.get().uri("/leave-applications/{id}", id).exchange();

        assertThat(result).hasStatusOk();
        assertThat(result).bodyJson().isStrictlyEqualTo("""
                        {"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT",
                         "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,
                         "note":"Zahnarzt ☂","submittedAt":"2026-11-24T08:00:00.123Z",
                         "submittedBy":"helen@example.com","status":"PENDING",
                         "processedBy":null,"comment":null,"processedAt":null,"revision":0,"lastChange":null,
                         "overlaps":[],"away":[],"awayCount":0}""".formatted(id));
    }

    @Test
    void listsFromEitherEndPageByPage() throws UnsupportedEncodingException {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            ids.add(receive(Department.OPS).toString());
        }

        assertThat(pages("/leave-applications?limit=2")).isEqualTo(ids);
        assertThat(pages("/leave-applications?limit=2&order=OLDEST")).isEqualTo(ids);
        Collections.reverse(ids);
        assertThat(pages("/leave-applications?limit=2&order=NEWEST")).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"OLDEST, NEWEST", "NEWEST, OLDEST"})
    void aCursorIsOfOneOrder(String order, String other) throws UnsupportedEncodingException {
        receive(Department.OPS);
        receive(Department.OPS);
        String cursor = JsonPath.read(page("/leave-applications?limit=1&order=" + order, null), "$.nextCursor");

        assertInvalid(
                mvc.get()
                        .uri("/leave-applications?order={order}&cursor={cursor}", other, cursor)
                        .exchange(),
                "cursor");
    }

    @Test
    void filters() throws UnsupportedEncodingException {
        var it = receive(Department.IT);
        var ops = receive(Department.OPS);
        var decided = receive(Department.IT);
        decide(decided, "{\"decision\":\"APPROVED\"}");

        assertListed("status=PENDING", it, ops);
        assertListed("status=APPROVED", decided);
        assertListed("status=DECLINED");
        assertListed("status=WITHDRAWN");
        assertListed("status=CANCELLATION_REQUESTED");
        assertListed("status=CANCELLED");
        assertListed("department=IT", it, decided);
        assertListed("status=PENDING&department=it", it);
        assertListed("empEmail=Alice@Example.com", it, ops, decided);
        assertListed("empEmail=alice@example.com&status=APPROVED", decided);
        assertListed("empEmail=bob@example.com");
    }

    @Test
    void decides() {
        var id = receive(Department.IT);

        var approved = decide(id, "{\"decision\":\"APPROVED\",\"comment\":\"Enjoy!\"}");
        assertThat(approved).hasStatusOk();
        assertThat(approved).bodyJson().isLenientlyEqualTo("""
                        {"status":"APPROVED","processedBy":"helen@example.com","comment":"Enjoy!"}""");

        var again = decide(id, "{\"decision\":\"APPROVED\",\"comment\":\"Other\"}");
        assertThat(again).hasStatusOk();
        assertThat(again).bodyJson().extractingPath("comment").isEqualTo("Enjoy!");

        var other = decide(id, "{\"decision\":\"DECLINED\",\"comment\":\"No cover\"}");
        assertProblem(other, 409);
        assertThat(other).bodyJson().isLenientlyEqualTo("""
                        {"type":"urn:timeoff:problem:status-conflict","applicationStatus":"APPROVED",
                         "detail":"The leave application %s is approved already."}""".formatted(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decision | {}
            decision | {"decision":null}
            decision | {"decision":"MAYBE"}
            decision | {"decision":1}
            decision | {"decision":["APPROVED"]}
            comment  | {"decision":"APPROVED","comment":5}
            comment  | {"decision":"APPROVED","comment":"\\u0000"}
            comment  | {"decision":"APPROVED","comment":"\\u009b31m"}
            comment  | {"decision":"APPROVED","comment":"\\u2029"}
            comment  | {"decision":"APPROVED","comment":"\\u202eereht"}
            comment  | {"decision":"DECLINED"}
            comment  | {"decision":"DECLINED","comment":null}
            comment  | {"decision":"DECLINED","comment":" \\u00a0 "}
            by       | {"decision":"APPROVED","by":"me"}
            """)
    void namesTheFieldThatIsWrong(String field, String body) {
        assertInvalid(decide(receive(Department.IT), body), field);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=x, limit",
        "status=LOST, status",
        "status=withdrawn, status",
        "department=SALES, department",
        "department=, department",
        "empEmail=, empEmail",
        "order=newest, order",
        "cursor=!, cursor",
        "cursor=AAAA, cursor"
    })
    void namesTheParameterThatIsWrong(String query, String field) {
        assertInvalid(mvc.get().uri("/leave-applications?" + query).exchange(), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]"})
    void whatIsNoDecisionIsRefused(String body) {
        assertProblem(decide(receive(Department.IT), body), 400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(mvc.get().uri("/leave-applications/" + UUID.randomUUID()).exchange(), 404);
        assertProblem(decide(UUID.randomUUID(), "{\"decision\":\"APPROVED\"}"), 404);
        assertInvalid(mvc.get().uri("/leave-applications/1").exchange(), "id");
        assertProblem(mvc.delete().uri("/leave-applications").exchange(), 405);
    }

    private List<String> pages(String uri) throws UnsupportedEncodingException {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(uri, cursor);
            List<String> items = JsonPath.read(page, "$.items[*].applicationId");
            assertThat(items).hasSizeBetween(1, 2);
            seen.addAll(items);
            cursor = JsonPath.read(page, "$.nextCursor");
        } while (cursor != null);
        return seen;
    }

    private String page(String uri, @Nullable String cursor) throws UnsupportedEncodingException {
        var result =
                mvc.get().uri(cursor == null ? uri : uri + "&cursor=" + cursor).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private UUID receive(Department department) {
        var received = Samples.received(department, 0);
        applications.receive(List.of(received));
        return received.id();
    }

    private MvcTestResult decide(UUID id, String body) {
        return mvc.put()
                .uri("/leave-applications/{id}/decision", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void assertListed(String query, UUID... ids) throws UnsupportedEncodingException {
        var list = mvc.get().uri("/leave-applications?" + query).exchange();
        List<String> listed = JsonPath.read(list.getResponse().getContentAsString(), "$.items[*].applicationId");
        assertThat(listed).containsExactly(Stream.of(ids).map(UUID::toString).toArray(String[]::new));
    }
}
