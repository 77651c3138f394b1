package com.timeoff.employee.leave.web;

import static com.timeoff.testing.http.ProblemAssertions.assertTakenOrRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.employee.leave.SubmissionService;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.testing.SpringPropertyTest;
import com.timeoff.testing.http.HostileJson;
import com.timeoff.testing.http.HostileJson.Body;
import com.timeoff.testing.http.NonBlockingResponses;
import com.timeoff.testing.security.People;
import com.timeoff.testing.security.PeopleConfiguration;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever comes is queued as what its readers can read, or refused as bad input. */
@WebMvcTest(LeaveApplicationController.class)
@ImportAutoConfiguration(TimeoffWebAutoConfiguration.class)
@Import({
    SubmissionService.class,
    PeopleConfiguration.class,
    LeaveApplicationControllerTest.Doubles.class,
    NonBlockingResponses.class
})
class SubmissionPropertyTest extends SpringPropertyTest {

    private static final Map<String, String> VALID = Map.of(
            "empEmail", "\"alice@example.com\"",
            "empDepartment", "\"it\"",
            "leaveDurationInHours", "8",
            "leaveStartDate", "\"2026-12-01\"",
            "note", "\"Zahnarzt\"");

    /** Beyond it a filter refuses, whose answers need a real server. */
    private static final int LIMIT = 16 * 1024;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LeaveApplicationControllerTest.Queue queue;

    @Property
    void anyJson(@ForAll("json") Body body) {
        assertQueuedOrRefused(post(body.bytes(), new HttpHeaders()));
    }

    @Property(tries = 1000)
    void nearlyValidJson(@ForAll("mutations") Body body) {
        var result = post(body.bytes(), new HttpHeaders());

        assertQueuedOrRefused(result);
        Statistics.collect(result.getResponse().getStatus());
        Statistics.coverage(seen -> seen.check(202).percentage(it -> it > 1));
        Statistics.coverage(seen -> seen.check(400).percentage(it -> it > 50));
    }

    @Property
    void anyEmailAndNote(@ForAll("texts") String local, @ForAll("texts") String host, @ForAll("texts") String note) {
        assertQueuedOrRefused(post(valid(local + '@' + host + ".org", "it", 8, note), new HttpHeaders()));
    }

    @Property
    void anyHeaders(
            @ForAll("headers") String key, @ForAll("headers") String accept, @ForAll("headers") String contentType) {
        var headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        headers.set("Accept", accept);
        assertQueuedOrRefused(post(valid("a@example.com", "it", 8, ""), headers));

        headers.set("Content-Type", contentType);
        assertQueuedOrRefused(post(valid("a@example.com", "it", 8, ""), headers));
    }

    @Property
    void whatIsValidIsQueuedAsItIs(
            @ForAll Department department,
            @ForAll @IntRange(min = 1, max = 2000) int hours,
            @ForAll @IntRange(min = -365, max = 730) int days,
            @ForAll("plainTexts") String note) {
        var start = LocalDate.of(2026, 11, 24).plusDays(days);
        var body = valid("Bob@Example.com", department.name(), hours, note).replace("2026-12-01", start.toString());

        assertThat(post(body, new HttpHeaders())).hasStatus(202);
        assertThat(queue.last.leave())
                .isEqualTo(new RequestedLeave(EmailAddress.of("bob@example.com"), department, hours, start));
        assertThat(queue.last.note()).isEqualTo(note);
    }

    @Property
    void whoSubmitsForHimselfIsNobodyElse(@ForAll("namesLikeAlice") String email) {
        queue.last = null;
        var headers = new HttpHeaders();
        headers.set("Authorization", People.basic(People.ALICE));

        assertTakenOrRefused(post(valid(email, "it", 8, ""), headers), 202);

        if (queue.last != null) {
            assertThat(queue.last.leave().email()).isEqualTo(People.ALICE.email());
        }
    }

    private void assertQueuedOrRefused(MvcTestResult result) {
        assertTakenOrRefused(result, 202);
        if (result.getResponse().getStatus() == 202) {
            var request = queue.last.leave();
            var leave = RecordFields.leave(
                    onTheWire(request.email().toString()),
                    request.department().name(),
                    request.durationInHours(),
                    DotNetTicks.ofDate(request.startDate()));
            assertThat(leave.email()).isEqualTo(request.email());
            if (queue.last.note() != null) {
                assertThat(RecordFields.optionalText("Note", onTheWire(queue.last.note()), 500))
                        .isEqualTo(queue.last.note());
            }
        }
    }

    private static String onTheWire(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static String valid(String email, String department, int hours, String note) {
        return """
                {"empEmail":%s,"empDepartment":"%s","leaveDurationInHours":%d,"leaveStartDate":"2026-12-01","note":%s}""".formatted(HostileJson.literal(email), department, hours, HostileJson.literal(note));
    }

    private MvcTestResult post(String body, HttpHeaders headers) {
        return post(body.getBytes(UTF_8), headers);
    }

    private MvcTestResult post(byte[] body, HttpHeaders headers) {
        var request = mvc.post().uri("/leave-applications").content(body);
        return (headers.containsHeader("Content-Type") ? request : request.contentType(MediaType.APPLICATION_JSON))
                .headers(headers)
                .exchange();
    }

    @Provide
    Arbitrary<Body> json() {
        return HostileJson.encoded(HostileJson.values()).filter(it -> it.bytes().length <= LIMIT);
    }

    @Provide
    Arbitrary<Body> mutations() {
        var mutations = HostileJson.mutationsOf(VALID);
        return Arbitraries.oneOf(mutations.map(it -> new Body(it.getBytes(UTF_8))), HostileJson.encoded(mutations))
                .filter(it -> it.bytes().length <= LIMIT);
    }

    @Provide
    Arbitrary<String> texts() {
        return HostileJson.texts();
    }

    /** What HTTP transports. */
    @Provide
    Arbitrary<String> headers() {
        var any = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00a0', '\u00ff')
                .ofMaxLength(300);
        return Arbitraries.oneOf(any, any.map(it -> "application/" + it), any.map(it -> "application/json;" + it));
    }

    @Provide
    Arbitrary<String> plainTexts() {
        return Arbitraries.strings()
                .withCharRange(' ', '\u007e')
                .withChars("äß☂\u200f\t\n")
                .ofMaxLength(500);
    }

    @Provide
    Arbitrary<String> namesLikeAlice() {
        return Arbitraries.strings()
                .withChars("aAlLiIıİcCeE@.comMOxXſ")
                .ofLength(5)
                .flatMap(name -> Arbitraries.of(name + "@example.com", "ALıCE@EXAMPLE.COM", "alİce@example.com", name));
    }
}
