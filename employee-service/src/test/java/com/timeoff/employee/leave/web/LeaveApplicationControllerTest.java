package com.timeoff.employee.leave.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.employee.leave.LeaveApplication;
import com.timeoff.employee.leave.LeaveApplicationPublisher;
import com.timeoff.employee.leave.RecordPosition;
import com.timeoff.employee.leave.SubmissionService;
import com.timeoff.employee.leave.SubmissionUnconfirmedException;
import com.timeoff.models.Department;
import com.timeoff.testing.http.NonBlockingResponses;
import com.timeoff.testing.security.PeopleConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(LeaveApplicationController.class)
@ImportAutoConfiguration({TimeoffWebAutoConfiguration.class, ClockAutoConfiguration.class})
@Import({
    SubmissionService.class,
    PeopleConfiguration.class,
    LeaveApplicationControllerTest.Doubles.class,
    NonBlockingResponses.class
})
class LeaveApplicationControllerTest {

    private static final String VALID = """
            {"empEmail":"Alice@Example.com","empDepartment":"it","leaveDurationInHours":8,"leaveStartDate":"2026-12-01"}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Queue queue;

    @Test
    void answersAsTheContractSays() {
        var result = post(VALID, "Idempotency-Key", "key-1");

        assertThat(result).hasStatus(202);
        assertThat(result).bodyJson().isLenientlyEqualTo("""
                        {"status":"QUEUED","topic":"leave-applications","partition":1,"offset":42,
                         "message":"Your leave request is queued at offset 42 in the Topic leave-applications:1"}""");
        assertThat(queue.last.leave().email()).hasToString("alice@example.com");
        assertThat(queue.last.leave().department().name()).isEqualTo("IT");
        assertThat(result)
                .bodyJson()
                .extractingPath("applicationId")
                .isEqualTo(queue.last.id().toString());
        assertThat(result).hasHeader("Location", "http://localhost:8083/leave-application-results/" + queue.last.id());
        assertThat(result).hasHeader("Idempotency-Key", "key-1");
    }

    /** As behind a proxy that has all services on one host. */
    @Nested
    @TestPropertySource(properties = "timeoff.pages.results-url=https://example.com/results")
    class BelowAPath {

        @Test
        void leadsThere() {
            assertThat(post(VALID))
                    .hasHeader("Location", "https://example.com/results/leave-application-results/" + queue.last.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"empEmail\":null,"})
    void whoNamesNobodyMeansHimself(String email) {
        var body = VALID.replaceFirst("\"empEmail\":[^,]+,", email).replace("\"it\"", "\"hr\"");

        assertThat(post(body)).hasStatus(202);
        assertThat(queue.last.leave().email()).hasToString("helen@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"empEmail\":\"Helen@example.com\","})
    void whoMeansHimselfNeedNotSayWhereHeWorks(String email) {
        assertThat(post(VALID.replaceFirst("\"empEmail\":.+\"empDepartment\":[^,]+,", email)))
                .hasStatus(202);
        assertThat(queue.last.leave().department().name()).isEqualTo("HR");
    }

    @ParameterizedTest
    @EnumSource(Department.class)
    void takesEveryDepartment(Department department) {
        assertThat(post(VALID.replace("\"it\"", '"' + department.name().toLowerCase(Locale.ROOT) + '"')))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("partition")
                .isEqualTo(department.partition());
        assertThat(queue.last.leave().department()).isEqualTo(department);
    }

    @Test
    void saysWhichDepartmentsThereAre() {
        assertThat(post(VALID.replace("\"it\"", "\"sales\"")))
                .bodyJson()
                .extractingPath("errors[0].message")
                .isEqualTo("must be one of " + Department.all());
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Mia@Example.com, mia@example.com",
                " mia@example.com\u00a0\u2007\u202f, mia@example.com",
                "\u3000MIA@EXAMPLE.COM\u0085, mia@example.com",
                "jo\u0308rg@example.com, j\u00f6rg@example.com",
                "eva@M\u00dcLLER.example, eva@xn--mller-kva.example",
                "eva@xn--mller-kva.example, eva@xn--mller-kva.example",
                "al\u0131ce@example.com, al\u0131ce@example.com"
            })
    void onePersonHasOneSpelling(String typed, String kept) {
        assertThat(post(VALID.replace("Alice@Example.com", typed))).hasStatus(202);
        assertThat(queue.last.leave().email()).hasToString(kept.strip());
    }

    @Test
    void theOwnLeaveIsFromTheOwnDepartment() {
        queue.last = null;

        var result = post(VALID.replace("Alice@Example.com", " Helen@Example.com\u00a0"));

        assertProblem(result, 403);
        assertThat(result).bodyJson().isLenientlyEqualTo("""
                        {"type":"urn:timeoff:problem:not-your-department",
                         "errors":[{"field":"empDepartment","message":"must be your own"}]}""");
        assertThat(queue.last).isNull();
    }

    @Test
    void whoSendsNoKeyIsGivenOne() {
        var first = post(VALID);
        var firstId = queue.last.id();
        var key = first.getResponse().getHeader("Idempotency-Key");

        post(VALID, "Idempotency-Key", key);

        assertThat(queue.last.id()).isEqualTo(firstId);
    }

    @Test
    void saysTheTruthWhenTheQueueDoesNotConfirm() {
        queue.failure = new SubmissionUnconfirmedException(new IllegalStateException("secret broker name"));
        try {
            var result = post(VALID, "Idempotency-Key", "key-1");

            assertThat(result)
                    .hasStatus(503)
                    .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                    .hasHeader("Retry-After", "5")
                    .hasHeader("Idempotency-Key", "key-1");
            assertThat(result)
                    .bodyText()
                    .contains("not known", "outcome-unknown")
                    .doesNotContain("secret");
        } finally {
            queue.failure = null;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            empEmail             | "no-mail"
            empEmail             | ""
            empEmail             | "a@b"
            empEmail             | "a b@example.com"
            empEmail             | "mia@example.com\\u200b"
            empEmail             | "\\ufeffmia@example.com"
            empEmail             | "mia@example.com\\u0000"
            empEmail             | "mi\\u00ada@example.com"
            empEmail             | "mia@exam\\u2060ple.com"
            empEmail             | "mia@example\\ufe0f.com"
            empEmail             | "mia@xn--a.com"
            empEmail             | "mia@example.com.mia@example.com"
            empEmail             | 5
            empEmail             | ["a@example.com"]
            empDepartment        | "SALES"
            empDepartment        | null
            empDepartment        | 1
            leaveDurationInHours | 0
            leaveDurationInHours | -8
            leaveDurationInHours | 2001
            leaveDurationInHours | 8.5
            leaveDurationInHours | "8"
            leaveDurationInHours | true
            leaveDurationInHours | 99999999999
            leaveDurationInHours | null
            leaveStartDate       | "2025-11-23"
            leaveStartDate       | "2028-11-25"
            leaveStartDate       | "2026-02-30"
            leaveStartDate       | "01.12.2026"
            leaveStartDate       | "2026-12-01T00:00:00Z"
            leaveStartDate       | [2026,12,1]
            leaveStartDate       | 20424
            leaveStartDate       | null
            note                 | "bell \\u0007"
            note                 | "nul \\u0000"
            note                 | "del \\u007f"
            note                 | "next line \\u0085"
            note                 | "control sequence \\u009b31m"
            note                 | "line separator \\u2028"
            note                 | "override \\u202e"
            note                 | "isolate \\u2067"
            empEmail             | "mia\\u009b@example.com"
            empEmail             | "mia\\u202e@example.com"
            note                 | 1
            surprise             | 1
            """)
    void namesTheFieldThatIsWrong(String field, String value) {
        var json = VALID.replaceFirst("\"" + field + "\":[^,}]+", "");
        var body = json.replaceFirst("}$", ",\"" + field + "\":" + value.replace("\\", "\\\\") + "}")
                .replace(",,", ",")
                .replace("{,", "{");

        assertInvalid(post(body), field);
    }

    @Test
    void aNoteMayHave500Characters() {
        assertThat(post(withNote("ü".repeat(500)))).hasStatus(202);
        assertThat(queue.last.note()).hasSize(500);
        assertInvalid(post(withNote("x".repeat(501))), "note");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var result = post("""
                {"empEmail":"x","empDepartment":"y","leaveDurationInHours":0,"leaveStartDate":"1999-01-01"}""", "Idempotency-Key", "with space");

        assertThat(result)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "empEmail", "empDepartment", "leaveDurationInHours", "leaveStartDate", "Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{} {}", "{\"note\":\"a\",\"note\":\"b\"}"})
    void whatIsNoApplicationIsRefused(String body) {
        assertThat(post(body)).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "é"})
    void aKeyIsVisibleAscii(String key) {
        assertInvalid(post(VALID, "Idempotency-Key", key), "Idempotency-Key");
        assertInvalid(post(VALID, "Idempotency-Key", "x".repeat(201)), "Idempotency-Key");
    }

    @Test
    void whatHttpRefusesIsAProblemDocumentToo() {
        assertProblem(mvc.get().uri("/leave-applications").exchange(), 405);
        assertProblem(mvc.get().uri("/nothing").exchange(), 404);
        assertProblem(
                mvc.post()
                        .uri("/leave-applications")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("hello")
                        .exchange(),
                415);
    }

    /** What the client could not read the answer of must not happen. */
    @ParameterizedTest
    @CsvSource({"image/png, 406", "text/html, 406", "nonsense, 406"})
    void whoAcceptsNoJsonSubmitsNothing(String accept, int status) {
        queue.last = null;

        assertProblem(
                mvc.post()
                        .uri("/leave-applications")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept", accept)
                        .content(VALID)
                        .exchange(),
                status);
        assertThat(queue.last).isNull();
    }

    private static String withNote(String note) {
        return VALID.replaceFirst("}$", ",\"note\":\"" + note + "\"}");
    }

    private MvcTestResult post(String body, String... header) {
        var headers = new HttpHeaders();
        if (header.length == 2) {
            headers.set(header[0], header[1]);
        }
        return mvc.post()
                .uri("/leave-applications")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers)
                .content(body)
                .exchange();
    }

    static class Queue implements LeaveApplicationPublisher {

        LeaveApplication last;
        RuntimeException failure;

        @Override
        public CompletableFuture<RecordPosition> publish(LeaveApplication application) {
            last = application;
            return failure == null
                    ? CompletableFuture.completedFuture(new RecordPosition(
                            "leave-applications",
                            application.leave().department().partition(),
                            42))
                    : CompletableFuture.failedFuture(failure);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        @Bean
        Queue queue() {
            return new Queue();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
        }
    }
}
