package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.absence.Absences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a month reads of 100,000 applications in two years, one in twenty longer than two weeks, one in a thousand in HR; and of 100,000
 * that are cancelled, all in June 2030, beside 20 that are not.
 */
@ProjectionDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsencePlanTest {

    private static final List<String> FULL = List.of("leave_result", "leave_change");
    private static final int NO_LIMIT = 1_000_000;

    private static final String LEAVE = """
            lpad(to_hex(n), 32, '0')::uuid, 0, n, 'e' || n %% 20000 || '@example.com',
                case when n %% 1000 = 0 then 'HR' when n %% 2 = 0 then 'IT' else 'OPS' end,
                case when n %% 20 = 7 then 160 else 8 * (1 + n %% 7) end, %1$s,
                %1$s + case when n %% 20 = 7 then 27 else n %% 7 end""";

    private static final EmailAddress PERSON = EmailAddress.of("e7@example.com");
    private static final LeaveScope OWN = new LeaveScope(false, PERSON, Set.of());
    private static final LeaveScope OF_HR = new LeaveScope(false, PERSON, Set.of(Department.HR));
    private static final LeaveScope OF_IT = new LeaveScope(false, PERSON, Set.of(Department.IT));

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE_2030 = LocalDate.of(2030, 6, 1);
    private static final Instant CANCELLED_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    /** In two years one that is longer than two weeks is for four weeks: this many are in March, of all departments. */
    private static final int LONG_LEAVE_OF_A_MONTH = 500;

    /** Both of its change and of its result, and what began within two weeks before the month. */
    private static final int READ_FOR_EACH_SHOWN = 4;

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int EVENTS_OF_A_FEED = 10_000;
    private static final int LONG_LEAVE_OF_A_YEAR = 6_500;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void insert() {
        Tables.empty(jdbc);
        var start = "date '2025-01-01' + n % 730";
        insertResults(0, 99_999, start, false);
        insertChanges(0, 99_999, start, 1, "APPROVED", true);
        insertResults(200_000, 299_999, "date '2030-06-01' + n % 28", true);
        insertChanges(200_000, 299_999, "date '2030-06-01' + n % 28", 1, "APPROVED", false);
        insertChanges(200_000, 299_999, "date '2030-06-01' + n % 28", 2, "CANCELLED", true);
        insertResults(300_000, 300_019, "date '2030-06-01' + n % 28", false);
        insertChanges(300_000, 300_019, "date '2030-06-01' + n % 28", 1, "APPROVED", true);
        insertChanges(400_000, 400_019, "date '2026-03-02'", 1, "CANCELLED", true);
        jdbc.sql("update leave_change set changed_at = :late where application_id >= :first")
                .param("late", CANCELLED_BEFORE.plusSeconds(1).atOffset(ZoneOffset.UTC))
                .param("first", new UUID(0, 400_000))
                .update();
        FULL.forEach(it -> jdbc.sql("vacuum analyze " + it).update());
    }

    private void insertResults(int first, int last, String start, boolean cancelled) {
        jdbc.sql("""
                insert into leave_result (application_id, source_partition, source_offset, emp_email, department,
                    duration_hours, start_date, last_day, approved, processed_by, cancelled)
                select %s, true, 'mia@example.com', %s from generate_series(:first, :last) as n""".formatted(LEAVE.formatted(start), cancelled))
                .param("first", first)
                .param("last", last)
                .update();
    }

    private void insertChanges(int first, int last, String start, int revision, String status, boolean latest) {
        jdbc.sql("""
                insert into leave_change (application_id, source_partition, source_offset, emp_email, department,
                    duration_hours, start_date, last_day, revision, change, status, changed_by, changed_at, latest)
                select %s, %s, '%s', '%3$s', 'mia@example.com', timestamptz '2025-01-01 00:00Z', %4$s
                from generate_series(:first, :last) as n""".formatted(LEAVE.formatted(start), revision, status, latest))
                .param("first", first)
                .param("last", last)
                .update();
    }

    @AfterAll
    void empty() {
        jdbc.sql("truncate version_1_result, " + String.join(", ", FULL)).update();
    }

    @Test
    void everybodysMonthReadsWhatItShows() {
        var shown = shown(LeaveScope.EVERYBODYS, null, MARCH);
        assertThat(shown).isBetween(4_000, 6_000);
        assertMonthReads(READ_FOR_EACH_SHOWN * shown, LeaveScope.EVERYBODYS, null, MARCH, NO_LIMIT);
    }

    /** Those of the first days. */
    @Test
    void aMonthThatIsCutReadsLess() {
        assertMonthReads(3_000, LeaveScope.EVERYBODYS, null, MARCH, 201);
    }

    @Test
    void aDepartmentsMonthReadsWhatItShows() {
        for (var department : List.of(Department.HR, Department.IT)) {
            var scope = department == Department.HR ? OF_HR : OF_IT;
            var shown = shown(scope, department, MARCH);
            assertThat(shown).isPositive();
            assertMonthReads(READ_FOR_EACH_SHOWN * shown + LONG_LEAVE_OF_A_MONTH, scope, null, MARCH, NO_LIMIT);
            assertMonthReads(
                    READ_FOR_EACH_SHOWN * shown + LONG_LEAVE_OF_A_MONTH,
                    LeaveScope.EVERYBODYS,
                    department,
                    MARCH,
                    NO_LIMIT);
        }
    }

    @Test
    void onesOwnMonthReadsWhatIsOnesOwn() {
        assertMonthReads(50, OWN, null, MARCH, NO_LIMIT);
        assertMonthReads(50, OWN, Department.OPS, MARCH, NO_LIMIT);
        assertMonthReads(50, OWN, null, JUNE_2030, NO_LIMIT);
    }

    @Test
    void aMonthOfCancelledLeaveReadsWhatItShows() {
        assertThat(shown(LeaveScope.EVERYBODYS, null, JUNE_2030)).isEqualTo(20);
        for (var scope : List.of(LeaveScope.EVERYBODYS, OF_HR, OF_IT)) {
            assertMonthReads(100, scope, null, JUNE_2030, NO_LIMIT);
        }
    }

    @Test
    void aMonthBeforeAndBehindAllReadsNothing() {
        for (var month : List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2040, 1, 1))) {
            assertMonthReads(1, LeaveScope.EVERYBODYS, null, month, NO_LIMIT);
        }
    }

    @Test
    void whatWasCancelledIsReadByWhenThatWas() {
        for (var scope : List.of(LeaveScope.EVERYBODYS, OWN, OF_HR, OF_IT)) {
            var query = AbsenceQuery.cancelledSince(scope, null, CANCELLED_BEFORE, NO_LIMIT);
            assertReads(50, query);
        }
        assertThat(absences.cancelledSince(LeaveScope.EVERYBODYS, null, CANCELLED_BEFORE, NO_LIMIT))
                .hasSize(20);
    }

    /** All that is to come, then the year before, of all kinds of feeds. */
    @Test
    void aFeedReadsNoMoreThanItShows() {
        assertFeedsReadWhatTheyShow(0);
    }

    /** Those of an instance of before are read, too, the first time. */
    @Test
    void aFeedReadsResultsWithoutALastDay() {
        var without = 1_000;
        var firstOnes = "update leave_result set last_day = %s where application_id < '%s'";
        var lastDay = "start_date + case when source_offset % 20 = 7 then 27 else source_offset % 7 end::integer";
        jdbc.sql(firstOnes.formatted("null", new UUID(0, without))).update();
        try {
            assertFeedsReadWhatTheyShow(without);
        } finally {
            jdbc.sql(firstOnes.formatted(lastDay, new UUID(0, without))).update();
        }
    }

    private void assertFeedsReadWhatTheyShow(int more) {
        for (var scope : List.of(LeaveScope.EVERYBODYS, OF_HR, OF_IT, OWN)) {
            for (var department :
                    scope.everybodys() ? EnumSet.allOf(Department.class) : EnumSet.noneOf(Department.class)) {
                assertFeedReads(more, scope, department);
            }
            assertFeedReads(more, scope, null);
        }
    }

    private void assertFeedReads(int more, LeaveScope scope, Department department) {
        for (var from : List.of(TODAY, TODAY.minusYears(1))) {
            var to = from.equals(TODAY) ? LocalDate.of(9999, 12, 31) : TODAY.minusDays(1);
            var shown = absences.between(scope, department, from, to, EVENTS_OF_A_FEED)
                    .limit(EVENTS_OF_A_FEED)
                    .count();
            var ofDepartments = scope.equals(OWN) ? 50 : LONG_LEAVE_OF_A_YEAR;
            // That of its change and that of its result, of two departments at most: there is hardly anything in HR.
            var forEachShown = scope.everybodys() && department == null ? 4 : 2;
            assertReads(
                    (int) (forEachShown * shown + ofDepartments + more),
                    AbsenceQuery.between(scope, department, from, to, null, EVENTS_OF_A_FEED));
        }
    }

    private int shown(LeaveScope scope, Department department, LocalDate month) {
        return (int) absences.between(scope, department, month, lastOf(month), NO_LIMIT)
                .count();
    }

    private void assertMonthReads(int mostRows, LeaveScope scope, Department department, LocalDate month, int limit) {
        assertReads(mostRows, AbsenceQuery.between(scope, department, month, lastOf(month), null, limit));
    }

    private static LocalDate lastOf(LocalDate month) {
        return month.plusMonths(1).minusDays(1);
    }

    private void assertReads(int mostRows, AbsenceQuery query) {
        QueryPlan.of(QueryPlan.explain(jdbc, query.sql()).params(query.params()))
                .assertReads(mostRows, FULL);
    }
}
