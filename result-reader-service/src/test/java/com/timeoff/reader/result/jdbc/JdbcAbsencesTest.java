package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import com.timeoff.reader.absence.Absence;
import com.timeoff.reader.absence.Absences;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveChanges;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.LeaveStates;
import com.timeoff.reader.result.ListFlags;
import com.timeoff.reader.result.SourcePosition;
import com.timeoff.reader.result.Version1Results;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which leave is found by its days. */
@ProjectionDatabase
class JdbcAbsencesTest {

    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");
    private static final EmailAddress ALICE = EmailAddress.of("alice@example.com");

    @Autowired
    LeaveApplications applications;

    @Autowired
    LeaveResults results;

    @Autowired
    LeaveChanges changes;

    @Autowired
    Version1Results version1Results;

    @Autowired
    ListFlags flags;

    @Autowired
    Absences absences;

    @Autowired
    LeaveStates states;

    @Autowired
    ProcessedOffsets offsets;

    @Autowired
    JdbcClient jdbc;

    private long offset;

    @BeforeEach
    void empty() {
        Tables.empty(jdbc);
    }

    /** The first and the last day, inclusive: over a weekend, the end of a year, leap days, and longer than two weeks. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-04, 12, 2026-12-04, 2026-12-07",
        "2026-12-05, 8, 2026-12-05, 2026-12-07",
        "2026-12-31, 16, 2026-12-31, 2027-01-01",
        "2028-02-28, 16, 2028-02-28, 2028-02-29",
        "2028-02-29, 8, 2028-02-29, 2028-02-29",
        "2027-02-26, 16, 2027-02-26, 2027-03-01",
        "2026-12-14, 80, 2026-12-14, 2026-12-25",
        "2026-12-14, 88, 2026-12-14, 2026-12-28",
        "2026-01-01, 2000, 2026-01-01, 2026-12-16",
        "9999-12-30, 80, 9999-12-30, 9999-12-31"
    })
    void isFoundByEachOfItsDaysAndNoOther(LocalDate start, int hours, LocalDate first, LocalDate last) {
        var byResult = approved(leave(start, hours));
        var byChange = UUID.randomUUID();
        change(byChange, 1, leave(start, hours), last, LeaveStatus.APPROVED);

        for (var scope : List.of(LeaveScope.EVERYBODYS, own(), managed(Department.IT), managed(Department.values()))) {
            for (var day : List.of(first, last)) {
                assertThat(found(scope, day, day)).containsExactlyInAnyOrder(byResult, byChange);
            }
            assertThat(found(scope, first.minusDays(40), first.minusDays(1))).isEmpty();
            assertThat(found(scope, last.plusDays(1), last.plusDays(40))).isEmpty();
            assertThat(found(scope, first.minusDays(40), last.plusDays(40)))
                    .containsExactlyInAnyOrder(byResult, byChange);
        }
        assertThat(found(managed(Department.HR), first, last)).isEmpty();
        assertThat(found(LeaveScope.NOBODYS, first, last)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LeaveStatus.class)
    void onlyWhatCountsAsLeaveIsAnAbsence(LeaveStatus status) {
        var leave = leave(LocalDate.of(2026, 12, 1), 8);
        var withResult = approved(leave);
        change(withResult, 1, leave, leave.startDate(), status);
        var without = UUID.randomUUID();
        change(without, 1, leave, leave.startDate(), status);
        applications.add(List.of(application(leave)));

        var expected =
                switch (status) {
                    // The result came after the comment, nothing says so of the other one.
                    case PENDING -> List.of(withResult);
                    case APPROVED, CANCELLATION_REQUESTED -> List.of(withResult, without);
                    case DECLINED, WITHDRAWN, CANCELLED -> List.of();
                };
        assertThat(found(LeaveScope.EVERYBODYS, leave.startDate(), leave.startDate()))
                .containsExactlyInAnyOrderElementsOf((List<UUID>) expected);
    }

    /** Also where these have higher revisions. */
    @Test
    void whatBecameOfOthersDoesNotMatter() {
        var leave = leave(LocalDate.of(2026, 12, 1), 8);
        var counts = UUID.randomUUID();
        change(counts, 1, leave, leave.startDate(), LeaveStatus.APPROVED);
        var cancelled = UUID.randomUUID();
        change(cancelled, 1, leave, leave.startDate(), LeaveStatus.APPROVED);
        change(cancelled, 2, leave, leave.startDate(), LeaveStatus.CANCELLED);

        assertThat(found(LeaveScope.EVERYBODYS, leave.startDate(), leave.startDate()))
                .containsExactly(counts);
    }

    @Test
    void whatIsDeclinedIsNoAbsence() {
        var leave = leave(LocalDate.of(2026, 12, 1), 8);
        result(UUID.randomUUID(), leave, Decision.DECLINED);

        assertThat(found(LeaveScope.EVERYBODYS, leave.startDate(), leave.startDate()))
                .isEmpty();
    }

    /** As with the .NET manager: nothing but results that name no application. */
    @Test
    void resultsThatNameNoApplicationAreAbsencesOfTheirApplications() {
        var leave = leave(LocalDate.of(2026, 12, 1), 8);
        var applied = application(leave);
        applications.add(List.of(applied));
        for (var it : List.of(leave, leave(LocalDate.of(2026, 12, 2), 8))) {
            var result = result(UUID.randomUUID(), it, Decision.APPROVED, false);
            version1Results.touchedBy(List.of(result)).forEach(version1Results::match);
        }

        var found = absences.between(own(), Department.IT, leave.startDate(), leave.startDate(), 10)
                .toList();

        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.applicationId()).isEqualTo(applied.applicationId());
            assertThat(it.requested()).isEqualTo(leave);
            assertThat(it.status()).isEqualTo(LeaveStatus.APPROVED);
            assertThat(it.revision()).isZero();
            assertThat(it.changedAt()).isEqualTo(AT);
        });
        assertThat(found(own(), leave.startDate(), leave.startDate().plusDays(1)))
                .hasSize(2);
    }

    /** The last day is that of the change, even if the calendar that this instance has now says otherwise. */
    @Test
    void aLaterCalendarMovesNoApprovedLeave() {
        var leave = leave(LocalDate.of(2026, 12, 1), 16);
        var tuesday = LocalDate.of(2026, 12, 8);
        var id = approved(leave);
        change(id, 1, leave, tuesday, LeaveStatus.APPROVED);

        assertThat(found(own(), tuesday, tuesday)).containsExactly(id);
        assertThat(absences.between(own(), null, tuesday, tuesday, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.lastDay()).isEqualTo(tuesday));
        assertThat(states.find(id))
                .hasValueSatisfying(it -> assertThat(it.lastDay()).isEqualTo(tuesday));
    }

    /** A result has only this service's calendar: that of the moment when it came. */
    @Test
    void theLastDayOfAResultIsFixedWhenItComes() {
        var fourDays = new WorkCalendars(
                WorkCalendar.DEFAULT,
                Map.of(Department.IT, new WorkCalendar(List.of(8, 8, 8, 8, 0, 0, 0), day -> false, Map.of())));
        var ofFourDays = new JdbcLeaveResults(offsets, jdbc, fourDays);
        var leave = leave(LocalDate.of(2026, 12, 3), 16);
        var id = UUID.randomUUID();
        ofFourDays.add(List.of(result(id, leave, true)));

        var monday = LocalDate.of(2026, 12, 7);
        assertThat(found(own(), monday, monday)).containsExactly(id);
        assertThat(states.find(id))
                .hasValueSatisfying(it -> assertThat(it.lastDay()).isEqualTo(monday));
    }

    @Test
    void areInTheOrderOfTheirFirstDays() {
        var december = Stream.of(9, 3, 7, 1, 30)
                .map(day -> approved(leave(LocalDate.of(2026, 12, day), 160)))
                .toList();
        december.forEach(id -> change(
                id, 1, states.find(id).orElseThrow().requested(), LocalDate.of(2027, 1, 31), LeaveStatus.APPROVED));

        var found =
                absences.between(LeaveScope.EVERYBODYS, null, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), 3);

        assertThat(found)
                .as("all, when they are asked for")
                .extracting(it -> it.requested().startDate().getDayOfMonth())
                .containsExactly(1, 3, 7, 9, 30);
    }

    /** What an instance of before wrote may be in any month, until that is looked up. */
    @Test
    void resultsWithoutALastDayTakeNobodysPlace() {
        var december = LocalDate.of(2026, 12, 1);
        for (var scope : List.of(LeaveScope.EVERYBODYS, own(), managed(Department.IT))) {
            empty();
            var january = leave(LocalDate.of(2026, 1, 5), 8);
            results.add(IntStream.range(0, 1_001)
                    .mapToObj(it -> result(UUID.randomUUID(), january, true))
                    .toList());
            jdbc.sql("update leave_result set last_day = null").update();
            var away = approved(leave(december, 8));

            var found = absences.between(scope, null, december, december.plusDays(30), 1_001);

            assertThat(ids(found)).containsExactly(away);
            assertThat(withoutLastDay()).isZero();
        }
    }

    /** Their changes say that they ended before. */
    @Test
    void resultsThatChangesEndEarlierTakeNobodysPlace() {
        var tuesday = LocalDate.of(2026, 12, 1);
        for (var it : List.of(leave(tuesday, 40), leave(tuesday.minusDays(1), 40), leave(tuesday, 400))) {
            change(approved(it), 1, it, tuesday, LeaveStatus.APPROVED);
        }
        var away = approved(leave(tuesday, 16));
        var longAway = approved(leave(tuesday, 400));

        for (var scope : List.of(LeaveScope.EVERYBODYS, own(), managed(Department.IT))) {
            for (var expected : List.of(1, 2, 100)) {
                var wednesday = tuesday.plusDays(1);
                assertThat(ids(absences.between(scope, null, wednesday, wednesday, expected)))
                        .containsExactlyInAnyOrder(away, longAway);
                assertThat(absences.between(scope, null, wednesday, wednesday, expected)
                                .limit(1))
                        .hasSize(1);
            }
        }
    }

    /** The change's, once that is there: what it says is not to be looked up each time. */
    @Test
    void theLastDayOfAChangeIsKeptWithItsResult() {
        var leave = leave(LocalDate.of(2026, 12, 1), 8);
        var id = approved(leave);
        jdbc.sql("update leave_result set last_day = null").update();
        change(id, 1, leave, leave.startDate().plusDays(3), LeaveStatus.APPROVED);

        assertThat(found(own(), leave.startDate(), leave.startDate())).containsExactly(id);

        assertThat(jdbc.sql("select last_day from leave_result")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(leave.startDate().plusDays(3));
    }

    /** Found by the application's id, kept with the result's. */
    @Test
    void theLastDayOfAResultThatNamesNoApplicationIsKept() {
        var leave = leave(LocalDate.of(2026, 12, 1), 8);
        var applied = application(leave);
        applications.add(List.of(applied));
        var result = result(UUID.randomUUID(), leave, Decision.APPROVED, false);
        version1Results.touchedBy(List.of(result)).forEach(version1Results::match);
        jdbc.sql("update leave_result set last_day = null").update();

        assertThat(found(own(), leave.startDate(), leave.startDate())).containsExactly(applied.applicationId());
        assertThat(withoutLastDay()).isZero();
    }

    private long withoutLastDay() {
        return jdbc.sql("select count(*) from leave_result where last_day is null")
                .query(Long.class)
                .single();
    }

    @Test
    void areOfOneDepartmentIfThatIsAskedFor() {
        var day = LocalDate.of(2026, 12, 1);
        var it = approved(leave(day, 8));
        var hr = approved(new RequestedLeave(ALICE, Department.HR, 8, day));
        var longOfHr = approved(new RequestedLeave(ALICE, Department.HR, 200, day));

        for (var scope : List.of(LeaveScope.EVERYBODYS, own(), managed(Department.values()))) {
            assertThat(found(scope, Department.HR, day)).containsExactlyInAnyOrder(hr, longOfHr);
            assertThat(found(scope, Department.IT, day)).containsExactly(it);
            assertThat(found(scope, Department.OPS, day)).isEmpty();
        }
    }

    @Test
    void whatWasCancelledIsFoundByWhenThatWas() {
        var leave = leave(LocalDate.of(2026, 12, 1), 8);
        var id = approved(leave);
        change(id, 1, leave, leave.startDate(), LeaveStatus.APPROVED);
        change(id, 2, leave, leave.startDate(), LeaveStatus.CANCELLATION_REQUESTED);
        assertThat(cancelled(LeaveScope.EVERYBODYS, AT)).isEmpty();
        change(id, 3, leave, leave.startDate(), LeaveStatus.CANCELLED);
        change(id, 4, leave, leave.startDate(), LeaveStatus.CANCELLED);

        for (var scope : List.of(LeaveScope.EVERYBODYS, own(), managed(Department.IT))) {
            assertThat(cancelled(scope, AT.plusSeconds(3))).singleElement().satisfies(it -> {
                assertThat(it.applicationId()).isEqualTo(id);
                assertThat(it.status()).isEqualTo(LeaveStatus.CANCELLED);
                assertThat(it.revision()).isEqualTo(4);
                assertThat(it.changedAt()).isEqualTo(AT.plusSeconds(4));
            });
            assertThat(cancelled(scope, AT.plusSeconds(4)))
                    .as("it was a comment that came later")
                    .isEmpty();
        }
        assertThat(cancelled(managed(Department.OPS), AT)).isEmpty();
        assertThat(absences.cancelledSince(LeaveScope.EVERYBODYS, Department.HR, AT, 10))
                .isEmpty();
        assertThat(found(LeaveScope.EVERYBODYS, leave.startDate(), leave.startDate()))
                .isEmpty();
    }

    private List<Absence> cancelled(LeaveScope scope, Instant since) {
        return absences.cancelledSince(scope, null, since, 10);
    }

    private List<UUID> found(LeaveScope scope, LocalDate from, LocalDate to) {
        return ids(absences.between(scope, null, from, to, 100));
    }

    private List<UUID> found(LeaveScope scope, Department department, LocalDate day) {
        return ids(absences.between(scope, department, day, day, 100));
    }

    private static List<UUID> ids(Stream<Absence> found) {
        return found.map(Absence::applicationId).toList();
    }

    private static LeaveScope own() {
        return new LeaveScope(false, ALICE, Set.of());
    }

    private static LeaveScope managed(Department... departments) {
        return new LeaveScope(false, EmailAddress.of("mia@example.com"), Set.of(departments));
    }

    private static RequestedLeave leave(LocalDate start, int hours) {
        return new RequestedLeave(ALICE, Department.IT, hours, start);
    }

    private LeaveApplication application(RequestedLeave leave) {
        return new LeaveApplication(new SourcePosition(0, offset++), UUID.randomUUID(), leave, null, null, null);
    }

    private UUID approved(RequestedLeave leave) {
        return result(UUID.randomUUID(), leave, Decision.APPROVED).applicationId();
    }

    private LeaveResult result(UUID id, RequestedLeave leave, Decision decision) {
        return result(id, leave, decision, true);
    }

    private LeaveResult result(UUID id, RequestedLeave leave, Decision decision, boolean named) {
        var result =
                new LeaveResult(new SourcePosition(0, offset++), id, named, leave, decision, "Manager #1", null, AT);
        results.add(List.of(result));
        flags.afterResults(List.of(id));
        return result;
    }

    private LeaveResult result(UUID id, RequestedLeave leave, boolean named) {
        return new LeaveResult(
                new SourcePosition(0, offset++), id, named, leave, Decision.APPROVED, "Manager #1", null, AT);
    }

    private void change(UUID id, int revision, RequestedLeave leave, LocalDate lastDay, LeaveStatus status) {
        changes.add(List.of(new LeaveChange(
                new SourcePosition(0, offset++),
                id,
                revision,
                leave,
                lastDay,
                status.name(),
                status,
                EmailAddress.of("mia@example.com"),
                "Mia",
                null,
                AT.plusSeconds(revision))));
        flags.afterChanges(List.of(id));
    }
}
