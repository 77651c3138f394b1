package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.AwayColleagues;
import com.timeoff.manager.leave.LeavePeriods;
import com.timeoff.manager.leave.period.Absence;
import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.testing.infrastructure.CountedStatements;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class JdbcLeavePeriodsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";

    @Autowired
    LeavePeriods periods;

    @Autowired
    JdbcClient jdbc;

    /** Of leave from the first to the tenth of December. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-12-01, true",
        "2026-11-01, 2026-11-30, false",
        "2026-12-10, 2026-12-10, true",
        "2026-12-11, 2026-12-11, false",
        "2026-12-02, 2026-12-03, true",
        "2026-01-01, 2027-01-01, true",
        "2026-10-31, 2026-12-01, true",
        "2026-10-30, 2026-12-01, true",
        "2026-10-30, 2026-11-30, false",
        "2025-10-30, 2026-12-01, true",
    })
    void approvedLeaveIsFoundByItsDays(LocalDate first, LocalDate last, boolean found) {
        var asked = pending(ALICE, TUESDAY, TUESDAY.plusDays(9));
        var own = add(ALICE, LeaveStatus.APPROVED, first, last);
        add(BOB, LeaveStatus.CANCELLATION_REQUESTED, first, last);

        assertThat(periods.approvedBeside(asked)).isEqualTo(found ? List.of(own) : List.of());
        assertThat(nearby(asked)).isEqualTo(found ? List.of(own) : List.of());
        assertThat(away(asked).count()).isEqualTo(found ? 1 : 0);
    }

    @Test
    void whatIsNotApprovedTakesNothing() {
        var asked = pending(ALICE, TUESDAY, TUESDAY);
        for (var status : LeaveStatus.values()) {
            add(ALICE, status, TUESDAY, TUESDAY);
            add(BOB, status, TUESDAY, TUESDAY);
        }

        assertThat(periods.approvedBeside(asked))
                .extracting(LeavePeriod::status)
                .containsExactlyInAnyOrder(LeaveStatus.APPROVED, LeaveStatus.CANCELLATION_REQUESTED);
        assertThat(nearby(asked))
                .extracting(LeavePeriod::status)
                .containsExactlyInAnyOrder(
                        LeaveStatus.APPROVED, LeaveStatus.CANCELLATION_REQUESTED, LeaveStatus.PENDING);
        assertThat(away(asked).first())
                .extracting(Absence::status)
                .containsExactlyInAnyOrder(LeaveStatus.APPROVED, LeaveStatus.CANCELLATION_REQUESTED);
    }

    @Test
    void whatIsPendingIsFoundByItsFirstDay() {
        var itself = add(ALICE, LeaveStatus.PENDING, TUESDAY, TUESDAY);
        var asked = new LeavePeriod(itself.applicationId(), itself.status(), itself.leave(), TUESDAY.plusDays(3));
        var before = add(ALICE, LeaveStatus.PENDING, TUESDAY.minusDays(9), TUESDAY.minusDays(9));
        var within = add(ALICE, LeaveStatus.PENDING, TUESDAY.plusDays(3), TUESDAY.plusDays(9));
        add(ALICE, LeaveStatus.PENDING, TUESDAY.plusDays(4), TUESDAY.plusDays(4));
        add(BOB, LeaveStatus.PENDING, TUESDAY, TUESDAY);

        assertThat(nearby(asked)).containsExactlyInAnyOrder(before, within);
    }

    @Test
    void noMoreThanFiftyOfEachKind() {
        var asked = add(ALICE, LeaveStatus.PENDING, TUESDAY, TUESDAY);
        for (var status : List.of(LeaveStatus.PENDING, LeaveStatus.APPROVED)) {
            IntStream.range(0, 60).forEach(it -> {
                add(ALICE, status, TUESDAY, TUESDAY);
                add(ALICE, status, TUESDAY.minusDays(1), TUESDAY.plusDays(1));
            });
        }

        assertThat(nearby(asked)).hasSize(150);
        assertThat(periods.approvedBeside(asked)).hasSize(120);
    }

    @Test
    void onlyOthersOfTheDepartmentAreAway() {
        var asked = pending(ALICE, TUESDAY, TUESDAY);
        add(ALICE, LeaveStatus.APPROVED, TUESDAY, TUESDAY);
        insert(BOB, Department.OPS, LeaveStatus.APPROVED, TUESDAY, TUESDAY);

        assertThat(away(asked)).isEqualTo(new AwayColleagues(List.of(), 0));
    }

    @Test
    void theFirstTwentyAreNamedAndUpToAThousandCounted() {
        var asked = pending(ALICE, TUESDAY, TUESDAY);
        IntStream.range(0, 30)
                .forEach(it -> add("e" + it + "@example.com", LeaveStatus.APPROVED, TUESDAY.minusDays(it), TUESDAY));
        add(BOB, LeaveStatus.APPROVED, TUESDAY.minusDays(200), TUESDAY.plusDays(200));

        assertThat(away(asked).first()).hasSize(20).isSortedAccordingTo((one, other) -> one.days()
                .firstDay()
                .compareTo(other.days().firstDay()));
        assertThat(away(asked).first().get(0).email()).isEqualTo(EmailAddress.of(BOB));
        assertThat(away(asked).count()).isEqualTo(31);

        jdbc.sql("""
                        insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, source_partition, source_offset, status, processed_by, processed_at, last_day)
                        select gen_random_uuid(), 'f' || n || '@example.com', 'IT', 8, date '2026-12-01', 1, n, 'APPROVED',
                            'Mia', now(), date '2026-12-01'
                        from generate_series(1, 1500) as n""").update();
        assertThat(away(asked).count()).isEqualTo(1_000);
        assertThat(away(asked).first().get(0).email()).isEqualTo(EmailAddress.of(BOB));
    }

    @Test
    void ofAnyNumberItAsksOnce(@Autowired CountedStatements statements) {
        var asked = IntStream.range(0, 200)
                .mapToObj(it -> pending("e" + it + "@example.com", TUESDAY, TUESDAY))
                .toList();

        assertThat(statements.during(() -> periods.nearby(asked))).isEqualTo(1);
        assertThat(statements.during(() -> periods.away(asked))).isEqualTo(1);
        assertThat(statements.during(() -> periods.away(List.of()))).isZero();
        assertThat(statements.during(() -> periods.nearby(List.of()))).isZero();
    }

    private List<LeavePeriod> nearby(LeavePeriod asked) {
        return periods.nearby(List.of(asked)).getOrDefault(asked.applicationId(), List.of());
    }

    private AwayColleagues away(LeavePeriod asked) {
        return periods.away(List.of(asked)).getOrDefault(asked.applicationId(), new AwayColleagues(List.of(), 0));
    }

    private static LeavePeriod pending(String email, LocalDate first, LocalDate last) {
        return new LeavePeriod(UUID.randomUUID(), LeaveStatus.PENDING, leave(email, Department.IT, first), last);
    }

    private static RequestedLeave leave(String email, Department department, LocalDate first) {
        return new RequestedLeave(EmailAddress.of(email), department, 8, first);
    }

    private LeavePeriod add(String email, LeaveStatus status, LocalDate first, LocalDate last) {
        return insert(email, Department.IT, status, first, last);
    }

    /** Of a pending one the last day is the calendar's. */
    private LeavePeriod insert(
            String email, Department department, LeaveStatus status, LocalDate first, LocalDate last) {
        var id = UUID.randomUUID();
        var undecided = status == LeaveStatus.PENDING || status == LeaveStatus.WITHDRAWN;
        jdbc.sql("""
                        insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, source_partition, source_offset, status, processed_by, processed_at, last_day)
                        values (:id, :email, :department, 8, :first, 1, 0, :status,
                            case when not :undecided then 'Mia' end, case when not :undecided then now() end,
                            case when :status <> 'PENDING' then cast(:last as date) end)""")
                .param("id", id)
                .param("email", email)
                .param("department", department.name())
                .param("first", first)
                .param("status", status.name())
                .param("undecided", undecided)
                .param("last", last)
                .update();
        var leave = leave(email, department, first);
        return new LeavePeriod(
                id, status, leave, status == LeaveStatus.PENDING ? WorkCalendars.DEFAULT.lastDayOf(leave) : last);
    }
}
