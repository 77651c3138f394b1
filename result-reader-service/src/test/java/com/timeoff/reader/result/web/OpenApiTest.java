package com.timeoff.reader.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.Person;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.absence.FakeAbsences;
import com.timeoff.reader.absence.SomeAbsence;
import com.timeoff.reader.feed.CalendarFeedService;
import com.timeoff.reader.feed.FakeCalendarFeeds;
import com.timeoff.reader.feed.FeedScope;
import com.timeoff.reader.feed.FeedToken;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.testing.openapi.CommonRefusals;
import com.timeoff.testing.openapi.OpenApiContract;
import com.timeoff.testing.security.People;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every kind of answer that the document knows is given, and {@link OpenApiContract} looks at each. */
@WebMvcTest(
        properties = {
            CommonRefusals.ISSUER,
            CommonRefusals.AUDIENCE,
            "timeoff.stream.max-subscribers=2",
            "timeoff.stream.max-subscribers-per-person=1"
        })
@OnFakes
class OpenApiTest {

    private static final String PATH = "/leave-application-results";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenApiContract contract;

    @Test
    void everyKindOfAnswerIsAsDocumented(
            @Autowired FakeResults results,
            @Autowired FakeApplications applications,
            @Autowired FakeAbsences absences,
            @Autowired FakeCalendarFeeds feeds,
            @Autowired CalendarFeedService feedService,
            @Autowired EmptyEventLog log) {
        new CommonRefusals(mvc).provoke(contract);
        assertThat(mvc.get().uri("/me")).hasStatusOk();
        var decided = SomeResult.at(0, 1);
        var pending = SomeApplication.of(2, "olga@example.com", Department.OPS);
        results.add(List.of(decided));
        applications.add(List.of(pending));
        mvc.get().uri(PATH).exchange();
        List.of(decided.applicationId(), pending.applicationId(), UUID.randomUUID())
                .forEach(this::one);
        Stream.of(LeaveStatus.values())
                .forEach(it -> mvc.get().uri(PATH + "?status=" + it).exchange());
        counts("Europe/Berlin");
        counts("nowhere");
        absences.absences.add(SomeAbsence.of("alice@example.com", Department.IT));
        absences();
        readTwice("/absences.ics");
        var calendar =
                feed(feedService.create(People.HELEN, FeedScope.ALL, null).token());
        readTwice(calendar);
        mvc.get().uri(feed(FeedToken.parse("A".repeat(43)).orElseThrow())).exchange();
        for (var made = 0; made < 10; made++) {
            makeFeed("{\"scope\":\"OWN\"}");
        }
        calendarFeeds();
        feeds.of(People.HELEN.email()).forEach(it -> revokeFeed(it.id()));
        revokeFeed(UUID.randomUUID());
        mvc.head().uri(PATH + "/stream").exchange();
        assertThat(stream(People.ALICE).asyncExchange()).request().hasAsyncStarted(true);
        stream(People.ALICE).exchange();
        assertThat(stream(People.MIA).asyncExchange()).request().hasAsyncStarted(true);
        stream(People.HELEN).exchange();
        results.failure = new CannotGetJdbcConnectionException("away");
        log.failure = results.failure;
        absences.failure = results.failure;
        feeds.failure = results.failure;
        absences();
        mvc.get().uri("/absences.ics").exchange();
        mvc.get().uri(calendar).exchange();
        makeFeed("{\"scope\":\"OWN\"}");
        calendarFeeds();
        revokeFeed(UUID.randomUUID());
        mvc.get().uri(PATH).exchange();
        one(decided.applicationId());
        counts("Europe/Berlin");
        mvc.get().uri(PATH + "/stream").exchange();

        assertThat(contract.unseen()).as("and StreamIT reads a stream").containsExactly("get " + PATH + "/stream 200");
    }

    @Test
    void everyExampleIsOne() {
        contract.checkExamples();
    }

    private void counts(String zone) {
        mvc.get()
                .uri(PATH + "/counts?from=2026-11-24&to=2026-11-24&zone={zone}", zone)
                .exchange();
    }

    private void absences() {
        mvc.get().uri("/absences?from=2026-12-01&to=2026-12-31").exchange();
    }

    private void readTwice(String calendar) {
        var tag = mvc.get().uri(calendar).exchange().getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(calendar).header("If-None-Match", tag)).hasStatus(304);
    }

    private void makeFeed(String body) {
        mvc.post()
                .uri("/calendar-feeds")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void calendarFeeds() {
        mvc.get().uri("/calendar-feeds").exchange();
    }

    private void revokeFeed(UUID id) {
        mvc.delete().uri("/calendar-feeds/{id}", id).exchange();
    }

    private static String feed(FeedToken token) {
        return "/calendars/" + token.text() + ".ics";
    }

    private MockMvcTester.MockMvcRequestBuilder stream(Person person) {
        return mvc.get().uri(PATH + "/stream").header("Authorization", People.basic(person));
    }

    private void one(UUID id) {
        mvc.get().uri(PATH + "/{id}", id).exchange();
        mvc.get().uri(PATH + "/{id}/history", id).exchange();
    }
}
