package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import com.timeoff.reader.absence.Absence;
import com.timeoff.reader.absence.Absences;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.LeaveStates;
import com.timeoff.reader.result.ResultFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** A database of an earlier version becomes one of this, and instances of before go on writing to it. */
@ProjectionDatabase
@DirtiesContext
class UpgradeTest {

    /** Of the instances of before. */
    private static final String ADD_APPLICATION = """
            insert into leave_application (application_id, source_partition, source_offset, emp_email, department,
                duration_hours, start_date)
            select * from unnest(array[:id]::uuid[], array[1]::integer[], array[:offset]::bigint[],
                array['alice@example.com']::text[], array['IT']::text[], array[8]::integer[],
                array['2026-12-01']::date[])
            on conflict do nothing returning application_id""";

    private static final String ADD_RESULT = """
            insert into leave_result (application_id, source_partition, source_offset, emp_email, department,
                duration_hours, start_date, approved, processed_by, manager_comment, processed_at)
            select * from unnest(array[:id]::uuid[], array[0]::integer[], array[:offset]::bigint[],
                array['alice@example.com']::text[], array['IT']::text[], array[8]::integer[],
                array['2026-12-01']::date[], array[true]::boolean[], array['mia@example.com']::text[],
                array[null]::text[], array[null]::timestamptz[])
            on conflict do nothing returning application_id""";

    private static final String REPLACE_START = """
            insert into leave_result (application_id, source_partition, source_offset, emp_email, department,
                duration_hours, start_date, approved, processed_by)
            values (:id, 0, 0, 'alice@example.com', 'IT', 8, :start, true, 'mia@example.com')
            on conflict (application_id) do update set start_date = excluded.start_date,
                duration_hours = excluded.duration_hours, department = excluded.department""";

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LeaveApplications applications;

    @Autowired
    LeaveStates states;

    @Autowired
    Absences absences;

    private long offset;

    @BeforeEach
    void version1() {
        version("1");
    }

    private void version(String version) {
        var flyway = Flyway.configure()
                .dataSource(database)
                .cleanDisabled(false)
                .target(version)
                .load();
        flyway.clean();
        flyway.migrate();
    }

    @Test
    void whatIsPendingIsListed() {
        var decided = add(ADD_APPLICATION, UUID.randomUUID());
        add(ADD_RESULT, decided);
        var matched = add(ADD_APPLICATION, UUID.randomUUID());
        var version1 = add(ADD_RESULT, UUID.randomUUID());
        jdbc.sql("""
                insert into version_1_result
                select :result, 0, 9, 'alice@example.com', 'IT', 8, date '2026-12-01', :application""").param("result", version1).param("application", matched).update();
        var pending = add(ADD_APPLICATION, UUID.randomUUID());

        upgrade();

        assertThat(list(LeaveStatus.PENDING)).containsExactly(pending);
        assertThat(flagged()).containsExactly(pending);
        assertThat(list(null)).containsExactlyInAnyOrder(decided, matched);
        assertThat(applications.find(pending)).hasValueSatisfying(it -> {
            assertThat(it.submittedBy()).isNull();
            assertThat(it.submittedAt()).isNull();
            assertThat(it.note()).isNull();
        });
    }

    @Test
    void anInstanceOfBeforeGoesOn() {
        upgrade();

        var decided = add(ADD_APPLICATION, UUID.randomUUID());
        var pending = add(ADD_APPLICATION, UUID.randomUUID());
        assertThat(list(LeaveStatus.PENDING)).containsExactly(pending, decided);
        add(ADD_RESULT, decided);

        assertThat(list(LeaveStatus.PENDING)).as("whatever the flag says").containsExactly(pending);
        assertThat(list(LeaveStatus.APPROVED)).containsExactly(decided);
        assertThat(applications.find(pending)).isPresent();
    }

    /** By the formula, as the calendar of before counts. */
    @Test
    void lastDaysAreThoseOfFiveDaysOfEightHours() {
        version("2");
        for (var start = MONDAY; start.isBefore(MONDAY.plusWeeks(1)); start = start.plusDays(1)) {
            for (var hours : List.of(1, 8, 9, 16, 24, 40, 41, 80, 88, 400, 2000)) {
                addResult(start, hours);
            }
        }
        addResult(LocalDate.of(9999, 12, 31), 2000);

        upgrade();

        assertThat(lastDays()).hasSize(78).allSatisfy(it -> assertThat(it.lastDay())
                .isEqualTo(WorkCalendar.DEFAULT.lastDayOf(it.leave())));
    }

    @Test
    void whatWasCancelledIsNoAbsence() {
        version("2");
        var counts = add(ADD_RESULT, UUID.randomUUID());
        addChange(counts, 1, "APPROVED", true);
        var requested = add(ADD_RESULT, UUID.randomUUID());
        addChange(requested, 1, "APPROVED", false);
        addChange(requested, 2, "CANCELLATION_REQUESTED", true);
        var cancelled = add(ADD_RESULT, UUID.randomUUID());
        addChange(cancelled, 1, "APPROVED", false);
        addChange(cancelled, 2, "CANCELLED", true);

        upgrade();

        assertThat(absent(FIRST)).containsExactlyInAnyOrder(counts, requested);
        assertThat(jdbc.sql("select application_id from leave_result where cancelled")
                        .query(UUID.class)
                        .list())
                .containsExactly(cancelled);
        assertThat(absences.cancelledSince(LeaveScope.EVERYBODYS, null, Instant.EPOCH, 10))
                .extracting(Absence::applicationId)
                .containsExactly(cancelled);
    }

    /** It knows no last day, and does not say what is cancelled. */
    @Test
    void whatAnInstanceOfBeforeWritesIsAnAbsence() {
        upgrade();
        var id = add(ADD_RESULT, UUID.randomUUID());
        var cancelled = add(ADD_RESULT, UUID.randomUUID());
        addChange(cancelled, 1, "CANCELLED", true);

        assertThat(absent(FIRST)).containsExactly(id);
        assertThat(absent(FIRST.minusDays(1))).isEmpty();
        assertThat(absent(FIRST.plusDays(1))).isEmpty();
        assertThat(list(LeaveStatus.APPROVED)).containsExactly(id);
    }

    /** It leaves the last day as it is, which may be before the first one then. */
    @Test
    void whatAnInstanceOfBeforeReplacesHasNoOldLastDay() {
        version("2");
        var id = add(ADD_RESULT, UUID.randomUUID());
        upgrade();
        var later = FIRST.plusDays(6);

        jdbc.sql(REPLACE_START).param("id", id).param("start", later).update();

        assertThat(absent(FIRST)).isEmpty();
        assertThat(absent(later)).containsExactly(id);
        assertThat(jdbc.sql("select last_day from leave_result")
                        .query(LocalDate.class)
                        .single())
                .as("filled when it is met")
                .isEqualTo(later);
    }

    private List<UUID> absent(LocalDate day) {
        return absences.between(LeaveScope.EVERYBODYS, null, day, day, 10)
                .map(Absence::applicationId)
                .toList();
    }

    private void addResult(LocalDate start, int hours) {
        jdbc.sql("""
                insert into leave_result (application_id, source_partition, source_offset, emp_email, department,
                    duration_hours, start_date, approved, processed_by)
                values (gen_random_uuid(), 0, :offset, 'alice@example.com', 'IT', :hours, :start, true, 'Mia')""")
                .param("offset", offset++)
                .param("hours", hours)
                .param("start", start)
                .update();
    }

    private void addChange(UUID id, int revision, String status, boolean latest) {
        jdbc.sql("""
                insert into leave_change (application_id, revision, source_partition, source_offset, emp_email,
                    department, duration_hours, start_date, last_day, change, status, changed_by, changed_at, latest)
                values (:id, :revision, 0, :offset, 'alice@example.com', 'IT', 8, date '2026-12-01',
                    date '2026-12-01', :status, :status, 'mia@example.com', now(), :latest)""")
                .param("id", id)
                .param("revision", revision)
                .param("offset", offset++)
                .param("status", status)
                .param("latest", latest)
                .update();
    }

    private List<LeaveWithLastDay> lastDays() {
        return jdbc.sql("select * from leave_result")
                .query((row, n) ->
                        new LeaveWithLastDay(LeaveColumns.requested(row), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private record LeaveWithLastDay(RequestedLeave leave, LocalDate lastDay) {}

    private UUID add(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("offset", offset++)
                .query(UUID.class)
                .single();
    }

    private void upgrade() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private List<UUID> list(LeaveStatus status) {
        var filter = new ResultFilter(status, null, null, null);
        return states.newest(LeaveScope.EVERYBODYS, filter, Long.MAX_VALUE, 10).stream()
                .map(it -> it.leave().applicationId())
                .toList();
    }

    private List<UUID> flagged() {
        return jdbc.sql("select application_id from leave_application where pending")
                .query(UUID.class)
                .list();
    }
}
