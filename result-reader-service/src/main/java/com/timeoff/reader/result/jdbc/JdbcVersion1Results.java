package com.timeoff.reader.result.jdbc;

import com.timeoff.core.database.Column;
import com.timeoff.models.RequestedLeave;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.Version1Results;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcVersion1Results implements Version1Results {

    private static final String THIS_LEAVE =
            "emp_email = :email and department = :department and duration_hours = :hours and start_date = :start";

    /** An application may have given way to one of the same id for another leave. */
    private static final String TAKE_FROM_OTHER_LEAVES = """
            update version_1_result set application_id = null
            where not (%1$s)
                and application_id in (select application_id from leave_application where %1$s)""".formatted(THIS_LEAVE);

    private static final String MATCH = """
            with result as (
                select result_id, row_number() over (order by source_partition, source_offset) as number
                from version_1_result where %1$s),
            pending as (
                select application_id, row_number() over (order by source_partition, source_offset) as number
                from leave_application as application
                where %1$s
                    and not exists (
                        select from leave_result where leave_result.application_id = application.application_id)
                    and not exists (
                        select from leave_change
                        where leave_change.application_id = application.application_id and status <> 'PENDING'))
            update version_1_result as matched set application_id = pending.application_id
            from result left join pending using (number)
            where matched.result_id = result.result_id
                and matched.application_id is distinct from pending.application_id""".formatted(THIS_LEAVE);

    private static final String MATCHED =
            "select application_id from version_1_result where application_id is not null and " + THIS_LEAVE;

    private static final String REFRESH_PENDING =
            JdbcListFlags.refreshPending("(" + THIS_LEAVE + " or application_id = any (:matched))");

    /** Each part by an index of its own. */
    static final String TOUCHED = """
            select emp_email, department, duration_hours, start_date from version_1_result
            where application_id = any (:ids)
            union
            select emp_email, department, duration_hours, start_date from version_1_result
            join leave_application as application using (emp_email, department, duration_hours, start_date)
            where application.application_id = any (:ids)
            union
            select emp_email, department, duration_hours, start_date from version_1_result
            join unnest(:emails::text[], :departments::text[], :hours::integer[], :starts::date[])
                as added (emp_email, department, duration_hours, start_date)
                using (emp_email, department, duration_hours, start_date)""";

    private final JdbcClient jdbc;

    JdbcVersion1Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are about the same, and those that are matched with an application that may have changed. */
    @Override
    public Set<RequestedLeave> touchedBy(Collection<? extends Leave> added) {
        if (areNone()) {
            return Set.of();
        }
        var arrays = Column.values(LeaveColumns.columns("application_id"), added);
        return Set.copyOf(jdbc.sql(TOUCHED)
                .param("ids", new SqlArrayValue("uuid", ids(added)))
                .param("emails", arrays.get(3))
                .param("departments", arrays.get(4))
                .param("hours", arrays.get(5))
                .param("starts", arrays.get(6))
                .query((row, number) -> LeaveColumns.requested(row))
                .list());
    }

    private static Object[] ids(Collection<? extends Leave> added) {
        return added.stream().map(Leave::applicationId).distinct().toArray();
    }

    /** As it is where no service speaks version 1. */
    private boolean areNone() {
        return jdbc.sql("select 1 from version_1_result limit 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** Only what is asked for behind the lock sees what the one before has committed. */
    @Override
    @Transactional
    public void match(RequestedLeave leave) {
        var params = params(leave);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:email))")
                .params(params)
                .query((ResultSet row) -> {});
        // One of them may be another's now, and pending again.
        var matched = jdbc.sql(MATCHED).params(params).query(UUID.class).list();
        jdbc.sql(TAKE_FROM_OTHER_LEAVES).params(params).update();
        jdbc.sql(MATCH).params(params).update();
        jdbc.sql(REFRESH_PENDING)
                .params(params)
                .param("matched", new SqlArrayValue("uuid", matched.toArray()))
                .update();
    }

    private static Map<String, Object> params(RequestedLeave leave) {
        var params = new LinkedHashMap<String, Object>();
        params.put("email", leave.email().toString());
        params.put("department", leave.department().name());
        params.put("hours", leave.durationInHours());
        params.put("start", leave.startDate());
        return params;
    }
}
