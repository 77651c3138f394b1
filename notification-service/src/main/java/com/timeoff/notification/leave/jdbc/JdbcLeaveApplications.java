package com.timeoff.notification.leave.jdbc;

import static com.timeoff.notification.leave.jdbc.WaitingCondition.IS_PENDING;
import static com.timeoff.notification.leave.jdbc.WaitingCondition.IS_WAITING;
import static com.timeoff.notification.leave.jdbc.WaitingCondition.LEAVE;
import static java.util.stream.Collectors.joining;

import com.timeoff.core.database.Column;
import com.timeoff.models.Department;
import com.timeoff.notification.leave.LeaveApplication;
import com.timeoff.notification.leave.LeaveApplications;
import com.timeoff.notification.leave.LeaveDecision;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaveApplications implements LeaveApplications {

    /** The same order as {@link LeaveApplication#BY_PRECEDENCE}. */
    private static final String MERGE = Column.insert("leave_application as known", LeaveApplicationRow.COLUMNS)
            + " on conflict (application_id) do update set "
            + LeaveApplicationRow.COLUMNS.stream()
                    .skip(1)
                    .map(it -> it.name() + " = excluded." + it.name())
                    .collect(joining(", "))
            + " where (excluded.revision, excluded.status <> 'PENDING', known.source_partition, known.source_offset)"
            + " > (known.revision, known.status <> 'PENDING', excluded.source_partition, excluded.source_offset)";

    private static final List<Column<LeaveDecision>> VERSION_1_COLUMNS = List.of(
            new Column<>("result_id", "uuid", LeaveDecision::applicationId),
            new Column<>("emp_email", "text", it -> it.leave().email()),
            new Column<>("department", "text", it -> it.leave().department()),
            new Column<>("duration_hours", "integer", it -> it.leave().durationInHours()),
            new Column<>("start_date", "date", it -> it.leave().startDate()),
            new Column<>("decided_at", "timestamptz", LeaveDecision::decidedAt));

    private static final String ADD_VERSION_1 =
            Column.insert("version_1_result", VERSION_1_COLUMNS) + " on conflict (result_id) do nothing";

    /** What another instance holds is left for the next time: neither waits for the other. */
    private static final String REMOVE_FINISHED = """
            delete from leave_application where application_id in (
                select application_id from leave_application
                where since < :before and status <> all ('{PENDING,CANCELLATION_REQUESTED}')
                order by since limit :limit for update skip locked)""";

    /** Together with what they have settled, and all for one leave at once: else the others would settle other applications. */
    private static final String REMOVE_VERSION_1 =
            """
            with finished as (
                select emp_email, department, duration_hours, start_date from version_1_result
                group by emp_email, department, duration_hours, start_date having max(decided_at) < :before),
            decisions as (
                delete from version_1_result as decision where %s in (select * from finished))
            delete from leave_application as application
            where %s in (select * from finished) and application.status = 'PENDING' and not %s""".formatted(LEAVE.formatted("decision"), LEAVE.formatted("application"), IS_PENDING);

    private static final int REMOVED_AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    JdbcLeaveApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the ids, so that two who add the same cannot lock each other out. */
    @Override
    public void add(List<LeaveApplication> applications) {
        var kept = new TreeMap<UUID, LeaveApplication>();
        applications.forEach(
                it -> kept.merge(it.applicationId(), it, BinaryOperator.maxBy(LeaveApplication.BY_PRECEDENCE)));
        if (!kept.isEmpty()) {
            jdbc.sql(MERGE)
                    .params(Column.values(LeaveApplicationRow.COLUMNS, kept.values()))
                    .update();
        }
    }

    @Override
    public void addVersion1(List<LeaveDecision> decisions) {
        if (!decisions.isEmpty()) {
            jdbc.sql(ADD_VERSION_1)
                    .params(Column.values(VERSION_1_COLUMNS, decisions))
                    .update();
        }
    }

    @Override
    public Set<UUID> waitingAmong(Collection<UUID> applicationIds) {
        return jdbc.sql(
                        "select application_id from leave_application as application where application_id = any (:ids) and "
                                + IS_WAITING)
                .param("ids", array(applicationIds))
                .query(UUID.class)
                .set();
    }

    @Override
    public boolean isWaiting(UUID applicationId, int revision) {
        return jdbc.sql("select exists (select from leave_application as application"
                        + " where application_id = :id and revision = :revision and " + IS_WAITING + ")")
                .param("id", applicationId)
                .param("revision", revision)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<LeaveApplication> waitingSince(Department department, Instant from, Instant until) {
        return jdbc.sql("""
                select * from leave_application as application
                where since >= :from and since < :until and department = :department and\s""" + IS_WAITING + " order by since, application_id")
                .param("from", timestamp(from))
                .param("until", timestamp(until))
                .param("department", department.name())
                .query(LeaveApplicationRow::read)
                .list();
    }

    @Override
    public Map<UUID, LocalDate> lastDaysOf(Collection<UUID> applicationIds) {
        var lastDays = new HashMap<UUID, LocalDate>();
        jdbc.sql("""
                select application_id, last_day from leave_application
                where application_id = any (:ids) and last_day is not null""").param("ids", array(applicationIds)).query((ResultSet row) -> {
            lastDays.put(row.getObject("application_id", UUID.class), row.getObject("last_day", LocalDate.class));
        });
        return lastDays;
    }

    /** Not in one transaction, which would last where there is much. */
    @Override
    public void removeFinishedBefore(Instant time) {
        jdbc.sql(REMOVE_VERSION_1).param("before", timestamp(time)).update();
        int removed;
        do {
            removed = jdbc.sql(REMOVE_FINISHED)
                    .param("before", timestamp(time))
                    .param("limit", REMOVED_AT_ONCE)
                    .update();
        } while (removed == REMOVED_AT_ONCE);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static OffsetDateTime timestamp(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
