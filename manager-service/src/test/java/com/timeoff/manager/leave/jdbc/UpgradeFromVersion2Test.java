package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.calendar.CalendarAutoConfiguration;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.LeavePeriods;
import com.timeoff.manager.leave.Transition;
import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A database of version 2 becomes one of version 3, on which instances of before may go on. */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ImportAutoConfiguration(CalendarAutoConfiguration.class)
@Import({JdbcLeaveApplications.class, JdbcLeavePeriods.class, PostgresDatabase.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UpgradeFromVersion2Test {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LeaveApplications applications;

    @Autowired
    LeavePeriods periods;

    @BeforeEach
    void version2() {
        var flyway = Flyway.configure()
                .dataSource(database)
                .cleanDisabled(false)
                .target("2")
                .load();
        flyway.clean();
        flyway.migrate();
    }

    private void upgrade() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void theLastDayIsThatOfTheNewestChange() {
        var approved = receive("alice@example.com", TUESDAY, 20);
        change(approved, "APPROVED", TUESDAY.plusDays(9));
        change(approved, "CANCELLATION_REQUESTED", TUESDAY.plusDays(9));
        var commented = receive("bob@example.com", TUESDAY, 20);
        change(commented, "PENDING", TUESDAY.plusDays(8));

        upgrade();

        assertThat(lastDay(approved)).isEqualTo(TUESDAY.plusDays(9));
        assertThat(kept(approved).lastDay()).isEqualTo(TUESDAY.plusDays(9));
        assertThat(lastDay(commented)).isEqualTo(TUESDAY.plusDays(8));
    }

    @Test
    void whatNobodyHasChangedHasNone() {
        var pending = receive("alice@example.com", TUESDAY, 20);

        upgrade();

        assertThat(lastDay(pending)).isNull();
        assertThat(kept(pending).lastDay()).isEqualTo(TUESDAY.plusDays(2));
    }

    /** Decided and announced before changes were kept. Computed in SQL, there and only once. */
    @Test
    void withoutAChangeItIsTheCalendars() {
        var leaves = new ArrayList<RequestedLeave>();
        IntStream.range(0, 14).mapToObj(TUESDAY::plusDays).forEach(start -> List.of(
                        1, 8, 9, 16, 17, 24, 32, 39, 40, 41, 80, 100, 2_000)
                .forEach(hours -> leaves.add(leave("alice@example.com", start, hours))));
        leaves.add(leave("alice@example.com", LocalDate.of(9999, 12, 30), 40));
        leaves.add(leave("alice@example.com", LocalDate.of(9999, 12, 31), 8));
        leaves.add(leave("alice@example.com", LocalDate.of(1, 1, 1), 8));
        var ids = leaves.stream().map(this::receive).toList();
        jdbc.sql("update leave_application set status = 'APPROVED', processed_by = 'Mia', processed_at = now()")
                .update();

        upgrade();

        assertThat(ids).allSatisfy(id -> assertThat(lastDay(id))
                .isEqualTo(WorkCalendar.DEFAULT.lastDayOf(kept(id).received().leave())));
        assertThat(ids).hasSize(leaves.size());
    }

    /** It writes the last day with its change only. */
    @Test
    void whatAnInstanceOfBeforeApprovesIsFound() {
        upgrade();
        var approved = receive("alice@example.com", TUESDAY, 8);
        change(approved, "APPROVED", TUESDAY.plusDays(3));
        var before = receive("alice@example.com", TUESDAY.minusWeeks(1), 8);
        change(before, "APPROVED", TUESDAY.minusWeeks(1));
        var asked = period("alice@example.com", TUESDAY.plusDays(3));
        var colleague = period("bob@example.com", TUESDAY.plusDays(3));

        assertThat(lastDay(approved)).isNull();
        assertThat(kept(approved).lastDay()).isEqualTo(TUESDAY.plusDays(3));
        assertFound(periods.approvedBeside(asked), approved);
        assertFound(periods.nearby(List.of(asked)).get(asked.applicationId()), approved);
        assertThat(periods.away(List.of(colleague)).get(colleague.applicationId()))
                .satisfies(it -> {
                    assertThat(it.count()).isEqualTo(1);
                    assertThat(it.first()).singleElement().satisfies(alice -> assertThat(
                                    alice.days().lastDay())
                            .isEqualTo(TUESDAY.plusDays(3)));
                });
        assertThat(periods.away(List.of(period("bob@example.com", TUESDAY.plusDays(4)))))
                .isEmpty();
    }

    @Test
    void theNextChangeKeepsIt() {
        upgrade();
        var id = receive("alice@example.com", TUESDAY, 8);
        change(id, "APPROVED", TUESDAY.plusDays(3));

        applications.change(id, Transition.REQUEST_CANCELLATION, null, kept(id).lastDay());
        assertThat(lastDay(id)).isEqualTo(TUESDAY.plusDays(3));

        change(id, "APPROVED", TUESDAY.plusDays(3));
        assertThat(lastDay(id)).as("whatever an instance of before does").isEqualTo(TUESDAY.plusDays(3));
    }

    private static void assertFound(List<LeavePeriod> found, UUID approved) {
        assertThat(found)
                .filteredOn(it -> it.applicationId().equals(approved))
                .extracting(LeavePeriod::lastDay)
                .containsExactly(TUESDAY.plusDays(3));
    }

    private LeaveApplication kept(UUID id) {
        return applications.find(id).orElseThrow();
    }

    private @Nullable LocalDate lastDay(UUID id) {
        return jdbc.sql("select last_day from leave_application where id = ?")
                .param(id)
                .query((row, number) -> row.getObject("last_day", LocalDate.class))
                .list()
                .get(0);
    }

    private static LeavePeriod period(String email, LocalDate day) {
        return new LeavePeriod(UUID.randomUUID(), LeaveStatus.PENDING, leave(email, day, 8), day);
    }

    private static RequestedLeave leave(String email, LocalDate start, int hours) {
        return new RequestedLeave(EmailAddress.of(email), Department.IT, hours, start);
    }

    private UUID receive(String email, LocalDate start, int hours) {
        return receive(leave(email, start, hours));
    }

    private UUID receive(RequestedLeave leave) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, source_partition, source_offset)
                        values (:id, :email, :department, :hours, :startDate, 1, 0)""")
                .param("id", id)
                .param("email", leave.email().toString())
                .param("department", leave.department().name())
                .param("hours", leave.durationInHours())
                .param("startDate", leave.startDate())
                .update();
        return id;
    }

    /** As an instance of version 2 does, whatever the change is called. */
    private void change(UUID id, String status, LocalDate lastDay) {
        jdbc.sql("""
                        update leave_application
                        set status = :status, revision = revision + 1,
                            processed_by = case :status when 'PENDING' then null else 'Mia' end,
                            processed_at = case :status when 'PENDING' then null else now() end
                        where id = :id""").param("status", status).param("id", id).update();
        jdbc.sql("""
                        insert into leave_change (application_id, revision, change, status, last_day, changed_by, changed_at)
                        select id, revision, case status when 'PENDING' then 'COMMENTED' else status end, status,
                            :lastDay, 'Mia', now()
                        from leave_application where id = :id""").param("lastDay", lastDay).param("id", id).update();
    }
}
