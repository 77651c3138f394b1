package com.timeoff.reader.result.jdbc;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveDecision;
import com.timeoff.reader.result.LeaveState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Where an application stands, as a row. Its last day comes from where its status comes from, unless that is about
 * another leave with the same id. */
final class LeaveStateRow implements RowMapper<LeaveState> {

    /** A row for it in one of the tables; the first there is, as {@link PresentLeave} says. */
    static final String BY_ID = select("""
            select 0 as seq, * from (
                (select 1 as source, application_id, emp_email, department, duration_hours, start_date
                    from leave_result where application_id = %1$s)
                union all
                (select 2, application_id, emp_email, department, duration_hours, start_date
                    from version_1_result where application_id = %1$s)
                union all
                (select 3, application_id, emp_email, department, duration_hours, start_date
                    from leave_change where application_id = %1$s order by revision desc limit 1)
                union all
                (select 4, application_id, emp_email, department, duration_hours, start_date
                    from leave_application where application_id = %1$s)
                order by source limit 1) as known""".formatted(
                    // That of a result that names none may be asked for, too.
                    "coalesce((select application_id from version_1_result where result_id = :id), :id)"));

    private final WorkCalendars calendars;

    LeaveStateRow(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * With {@code result_id} and {@code result_last_day} of the result, if there is one.
     *
     * @param rows with their seq, application_id and what is applied for
     */
    static String select(String rows) {
        return """
                select leave.*, %s as status, newest.revision,
                    greatest(newest.changed_at, decision.processed_at) as last_changed_at,
                    coalesce(case when newest.status <> 'PENDING' then newest.last_day end, decision.last_day,
                        newest.last_day) as last_day,
                    decision.approved, decision.processed_by, decision.comment, decision.processed_at,
                    decision.result_id, decision.last_day as result_last_day
                from (%s) as leave
                left join lateral (
                    select revision, status, changed_at, case when %s = %s then last_day end as last_day
                    from leave_change as change
                    where change.application_id = leave.application_id
                    order by revision desc limit 1) as newest on true
                left join lateral (
                    (select 1 as source, approved, processed_by, manager_comment as comment, processed_at,
                            last_day, application_id as result_id
                        from leave_result where leave_result.application_id = leave.application_id)
                    union all
                    (select 2, approved, processed_by, manager_comment, processed_at, last_day, result_id
                        from version_1_result as version_1
                        join leave_result on leave_result.application_id = version_1.result_id
                        where version_1.application_id = leave.application_id)
                    union all
                    (select 3, change = 'APPROVED', coalesce(changed_by_name, changed_by), comment, changed_at,
                            null, null
                        from leave_change
                        where leave_change.application_id = leave.application_id and change in ('APPROVED', 'DECLINED')
                        order by revision limit 1)
                    order by source limit 1) as decision on true""".formatted(
                PresentStatus.of("leave.application_id"), rows, PresentLeave.of("change"), PresentLeave.of("leave"));
    }

    @Override
    public LeaveState mapRow(ResultSet row, int rowNumber) throws SQLException {
        var requested = LeaveColumns.requested(row);
        var lastDay = row.getObject("last_day", LocalDate.class);
        return new LeaveState(
                row.getObject("application_id", UUID.class),
                requested,
                lastDay == null ? calendars.lastDayOf(requested) : lastDay,
                LeaveStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                decision(row));
    }

    private static @Nullable LeaveDecision decision(ResultSet row) throws SQLException {
        var approved = row.getObject("approved", Boolean.class);
        if (approved == null) {
            return null;
        }
        return new LeaveDecision(
                approved ? Decision.APPROVED : Decision.DECLINED,
                row.getString("processed_by"),
                row.getString("comment"),
                LeaveColumns.instant(row, "processed_at"));
    }
}
