package com.timeoff.reader.result.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeChange;
import com.timeoff.reader.result.SomeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(LeaveResultController.class)
@OnFakes
class LeaveResultWebTest {

    private static final String PATH = "/leave-application-results";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FakeResults results;

    @Autowired
    FakeChanges changes;

    @Autowired
    FakeStates states;

    @BeforeEach
    void reset() {
        states.clear();
        results.add(LongStream.range(0, 5)
                .mapToObj(offset -> SomeResult.at(0, offset))
                .toList());
    }

    @Test
    void answersAsTheContractSays() {
        var newest = results.results.get(4);
        var result = get(PATH + "/" + newest.applicationId());

        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(result).bodyJson().isStrictlyEqualTo("""
                        {"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT",
                         "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,"status":"APPROVED",
                         "approved":true,"result":"Approved: Your leave application has been approved.",
                         "processedBy":"Manager #1","comment":"Enjoy","processedAt":"2026-11-24T08:00:00Z",
                         "revision":0}""".formatted(newest.applicationId()));
    }

    @Test
    void answersForOneThatIsPending(@Autowired FakeApplications applications) {
        var application = SomeApplication.of(7, "olga@example.com", Department.OPS);
        applications.add(List.of(application));

        assertThat(get(PATH + "/" + application.applicationId())).bodyJson().isStrictlyEqualTo("""
                        {"applicationId":"%s","empEmail":"olga@example.com","empDepartment":"OPS",
                         "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,
                         "status":"PENDING","approved":null,"result":null,"processedBy":null,"comment":null,
                         "processedAt":null,"revision":0}""".formatted(
                        application.applicationId()));
        assertThat(get(PATH)).bodyJson().extractingPath("items.length()").isEqualTo(5);
    }

    @Test
    void answersForOneThatIsCancelled() {
        var decided = results.results.get(2);
        changes.add(List.of(
                SomeChange.of(decided.applicationId(), 2, "CANCELLED", LeaveStatus.CANCELLED),
                SomeChange.of(decided.applicationId(), 1, "APPROVED", LeaveStatus.APPROVED)));

        assertThat(get(PATH + "/" + decided.applicationId())).bodyJson().isStrictlyEqualTo("""
                        {"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT",
                         "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,
                         "status":"CANCELLED","approved":true,
                         "result":"Approved: Your leave application has been approved.",
                         "processedBy":"Manager #1","comment":"Enjoy","processedAt":"2026-11-24T08:00:00Z",
                         "revision":2}""".formatted(
                        decided.applicationId()));
    }

    @Test
    void tellsWhatWasDone(@Autowired FakeApplications applications) {
        var application = SomeApplication.of(7, "alice@example.com", Department.IT);
        var id = application.applicationId();
        applications.add(List.of(application));
        changes.add(List.of(
                SomeChange.of(id, 2, "WITHDRAWN", LeaveStatus.WITHDRAWN),
                SomeChange.of(id, 1, "COMMENTED", LeaveStatus.PENDING)));

        assertThat(get(PATH + "/" + id + "/history")).bodyJson().isStrictlyEqualTo("""
                        {"items":[
                         {"revision":0,"change":"SUBMITTED","status":"PENDING","changedBy":"alice@example.com",
                          "changedByName":null,"comment":"Moving house","changedAt":"2026-11-23T08:00:00Z"},
                         {"revision":1,"change":"COMMENTED","status":"PENDING","changedBy":"mia@example.com",
                          "changedByName":null,"comment":"COMMENTED 1","changedAt":"2026-11-24T08:00:01Z"},
                         {"revision":2,"change":"WITHDRAWN","status":"WITHDRAWN","changedBy":"mia@example.com",
                          "changedByName":"Mia","comment":"WITHDRAWN 2","changedAt":"2026-11-24T08:00:02Z"}]}""");
    }

    /** Another maker's id may be on both. */
    @Test
    void tellsNothingOfSomebodyElsesWithTheSameId(@Autowired FakeApplications applications) {
        var id = UUID.randomUUID();
        applications.add(List.of(SomeApplication.with(id, 0, 0, "olga@example.com", Department.OPS)));
        changes.add(List.of(SomeChange.of(id, 1, "WITHDRAWN", LeaveStatus.WITHDRAWN)));

        assertThat(get(PATH + "/" + id + "/history"))
                .bodyJson()
                .extractingPath("$.items[*].change")
                .asArray()
                .containsExactly("WITHDRAWN");
    }

    @Test
    void anUnknownOneHasNoHistory() {
        var unknown = get(PATH + "/" + UUID.randomUUID() + "/history");

        assertProblem(unknown, 404);
        assertThat(unknown).bodyJson().extractingPath("type").isEqualTo("urn:timeoff:problem:application-not-found");
        assertInvalid(get(PATH + "/stream/history"), "id");
    }

    @ParameterizedTest
    @EnumSource
    void listsByStatus(LeaveStatus status) {
        assertThat(get(PATH + "?status=" + status + "&department=it")).hasStatusOk();

        assertThat(states.lastFilter).isEqualTo(new ResultFilter(status, null, Department.IT, null));
    }

    @Test
    void aStatusIsNotCombinedWithADecision() {
        assertInvalid(get(PATH + "?status=APPROVED&approved=true"), "status");
    }

    @Test
    void pagesThroughAllOfThem() {
        var seen = new ArrayList<Object>();
        var cursor = "";
        for (var size : List.of(2, 2, 1)) {
            var page = get(PATH + "?limit=2" + cursor);
            assertThat(page).bodyJson().extractingPath("items.length()").isEqualTo(size);
            assertThat(page)
                    .bodyJson()
                    .extractingPath("items[*].applicationId")
                    .asArray()
                    .satisfies(ids -> seen.addAll(List.of(ids)));
            cursor = "&cursor=" + nextCursor(page);
        }

        assertThat(cursor).isEqualTo("&cursor=null");
        assertThat(seen)
                .containsExactly(results.results.stream()
                        .sorted((a, b) ->
                                Long.compare(b.position().offset(), a.position().offset()))
                        .map(it -> it.applicationId().toString())
                        .toArray());
    }

    @Test
    void asksForFiftyUnlessToldOtherwise() {
        get(PATH);
        assertThat(states.lastFilter).isEqualTo(new ResultFilter(null, null, null));
        assertThat(states.lastLimit).isEqualTo(51);

        assertThat(get(PATH + "?limit=200")).hasStatusOk();
        assertThat(states.lastLimit).isEqualTo(201);
    }

    @Test
    void passesTheFiltersOn() {
        assertThat(get(PATH + "?approved=false&department=ops&empEmail=Alice@Example.com"))
                .hasStatusOk();

        assertThat(states.lastFilter)
                .isEqualTo(new ResultFilter(Decision.DECLINED, Department.OPS, EmailAddress.of("alice@example.com")));
        get(PATH + "?empEmail=%C2%A0ALICE@Example.com%20");
        assertThat(states.lastFilter.empEmail()).isEqualTo(EmailAddress.of("alice@example.com"));
        get(PATH + "?empEmail=eva@m%C3%BCller.example");
        assertThat(states.lastFilter.empEmail()).isEqualTo(EmailAddress.of("eva@xn--mller-kva.example"));
        get(PATH + "?approved=true");
        assertThat(states.lastFilter.decision()).isEqualTo(Decision.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "approved, perhaps",
        "status, DONE",
        "department, SALES",
        "department, ''",
        "empEmail, ''",
        "empEmail, a%00b",
        "empEmail, alice",
        "empEmail, alice@example.com%E2%80%8B",
        "empEmail, al%C2%A0ice@example.com",
        "limit, 0",
        "limit, 201",
        "limit, many",
        "limit, 99999999999",
        "cursor, nonsense",
        "cursor, ''",
        "cursor, AAAA"
    })
    void namesTheParameterThatIsWrong(String parameter, String value) {
        assertInvalid(get(PATH + "?" + parameter + "=" + value), parameter);
    }

    @Test
    void anIdIsAUuid() {
        assertInvalid(get(PATH + "/42"), "id");
    }

    @Test
    void whatHttpRefusesIsAProblemDocument() {
        var unknown = get(PATH + "/" + UUID.randomUUID());
        assertProblem(unknown, 404);
        assertThat(unknown).bodyJson().extractingPath("type").isEqualTo("urn:timeoff:problem:application-not-found");
        assertProblem(get("/nothing"), 404);
        assertProblem(mvc.post().uri(PATH).exchange(), 405);
        assertProblem(mvc.delete().uri(PATH + "/" + UUID.randomUUID()).exchange(), 405);
        assertProblem(mvc.get().uri(PATH).accept(MediaType.IMAGE_PNG).exchange(), 406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?status=PENDING",
                "/6ecd8c99-4036-403d-bf84-cf8400f67836",
                "/6ecd8c99-4036-403d-bf84-cf8400f67836/history"
            })
    void saysThatTheDatabaseIsAway(String path) {
        results.failure = new CannotGetJdbcConnectionException("secret address");

        var result = get(PATH + path);

        assertProblem(result, 503);
        assertThat(result).hasHeader("Retry-After", "5");
        assertThat(result).bodyText().doesNotContain("secret");
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(java.net.URI.create(uri)).exchange();
    }

    private static String nextCursor(MvcTestResult page) {
        var holder = new ArrayList<String>();
        assertThat(page).bodyJson().extractingPath("nextCursor").satisfies(it -> holder.add(String.valueOf(it)));
        return holder.get(0);
    }
}
