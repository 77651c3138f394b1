package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.database.Column;
import com.timeoff.manager.leave.AwayColleagues;
import com.timeoff.manager.leave.LeavePeriods;
import com.timeoff.manager.leave.period.Absence;
import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.models.LeaveStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each statement reads by an index of its own, and of that no more than its limit, however much there is. */
@Repository
class JdbcLeavePeriods implements LeavePeriods {

    static final List<Column<LeavePeriod>> ASKED = List.of(
            new Column<>("id", "uuid", LeavePeriod::applicationId),
            new Column<>("email", "text", it -> it.leave().email()),
            new Column<>("department", "text", it -> it.leave().department()),
            new Column<>("first_day", "date", it -> it.leave().startDate()),
            new Column<>("last_day", "date", LeavePeriod::lastDay));

    private static final String FROM_ASKED = "from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[])"
            + " as asked (id, email, department, first_day, last_day)";

    /** An instance of the version before writes it with the change only. */
    private static final String LAST_DAY = """
            coalesce(leave_application.last_day, case when revision > 0 then (
                select change.last_day from leave_change as change
                where change.application_id = leave_application.id
                    and change.revision = leave_application.revision) end)""";

    private static final String PERIOD = """
            leave_application.id, status, emp_email, emp_department, leave_duration_in_hours, leave_start_date,
                %s as last_day""".formatted(LAST_DAY);

    private static final String SELECT = "select " + PERIOD + " from leave_application where ";

    /** In the words of the partial indexes. */
    private static final String APPROVED = "status in ('APPROVED', 'CANCELLATION_REQUESTED')";

    private static final String APPROVED_BESIDE = SELECT
            + "emp_email = %s and " + APPROVED
            + " and coalesce(last_day, 'infinity') >= %s and leave_start_date <= %s";

    private static final String PENDING_BESIDE =
            SELECT + "emp_email = asked.email and status = 'PENDING' and id <> asked.id and leave_start_date ";

    static final String NEARBY = """
            select asked.id as asked_id, period.*
            %s
            cross join lateral (
                (%s order by coalesce(last_day, 'infinity') limit %5$d)
                union all
                (%sbetween asked.first_day and asked.last_day order by leave_start_date limit %5$d)
                union all
                (%s< asked.first_day order by leave_start_date desc limit %5$d)
            ) as period""".formatted(
                    FROM_ASKED,
                    APPROVED_BESIDE.formatted("asked.email", "asked.first_day", "asked.last_day"),
                    PENDING_BESIDE,
                    PENDING_BESIDE,
                    MAX_NEARBY);

    private static final String AWAY_FROM_DEPARTMENT = """
            select id, leave_start_date from leave_application
                    where emp_department = asked.department and emp_email <> asked.email and %s""".formatted(APPROVED);

    /** Leave of up to a month, and what is longer, or whose last day is to be looked up: see the two indexes. */
    static final String AWAY = """
            select asked.id as asked_id, away.count, %1$s
            %2$s
            cross join lateral (
                select id, count(*) over () as count
                from (
                    (%3$s and leave_start_date between asked.first_day - 31 and asked.last_day
                            and last_day >= asked.first_day
                        order by leave_start_date
                        limit %5$d)
                    union all
                    (%3$s and (last_day is null or last_day - leave_start_date > 31)
                            and coalesce(last_day, 'infinity') >= asked.first_day
                            and leave_start_date <= asked.last_day
                            and (last_day is null or leave_start_date < asked.first_day - 31)
                            and coalesce(%4$s, 'infinity') >= asked.first_day
                        limit %5$d)) as touching
                order by leave_start_date, id
                limit %6$d
            ) as away
            join leave_application on leave_application.id = away.id
            order by leave_start_date, leave_application.id""".formatted(
            PERIOD, FROM_ASKED, AWAY_FROM_DEPARTMENT, LAST_DAY, AwayColleagues.MAX_COUNTED, AwayColleagues.MAX_NAMED);

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;

    JdbcLeavePeriods(JdbcClient jdbc, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    @Override
    public List<LeavePeriod> approvedBeside(LeavePeriod application) {
        var leave = application.leave();
        return jdbc.sql(APPROVED_BESIDE.formatted("?", "?", "?"))
                .params(leave.email().toString(), leave.startDate(), application.lastDay())
                .query(this::period)
                .list();
    }

    @Override
    public Map<UUID, List<LeavePeriod>> nearby(List<LeavePeriod> applications) {
        var found = new HashMap<UUID, List<LeavePeriod>>();
        if (!applications.isEmpty()) {
            jdbc.sql(NEARBY).params(Column.values(ASKED, applications)).query(row -> {
                found.computeIfAbsent(asked(row), it -> new ArrayList<>()).add(period(row, 0));
            });
        }
        return found;
    }

    @Override
    public Map<UUID, AwayColleagues> away(List<LeavePeriod> applications) {
        var found = new HashMap<UUID, AwayColleagues>();
        if (!applications.isEmpty()) {
            jdbc.sql(AWAY).params(Column.values(ASKED, applications)).query(row -> {
                var count = Math.min(row.getInt("count"), AwayColleagues.MAX_COUNTED);
                found.computeIfAbsent(asked(row), it -> new AwayColleagues(new ArrayList<>(), count))
                        .first()
                        .add(Absence.of(period(row, 0), calendars));
            });
        }
        return found;
    }

    private static UUID asked(ResultSet row) throws SQLException {
        return row.getObject("asked_id", UUID.class);
    }

    private LeavePeriod period(ResultSet row, int number) throws SQLException {
        var leave = LeaveApplicationRow.leave(row);
        var lastDay = row.getObject("last_day", LocalDate.class);
        return new LeavePeriod(
                row.getObject("id", UUID.class),
                LeaveStatus.valueOf(row.getString("status")),
                leave,
                lastDay == null ? calendars.lastDayOf(leave) : lastDay);
    }
}
