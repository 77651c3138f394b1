package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.reader.result.DayCount;
import com.timeoff.reader.result.DayCounts;
import com.timeoff.reader.result.Period;
import com.timeoff.reader.result.ResultFilter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDayCounts implements DayCounts {

    private final JdbcClient jdbc;

    JdbcDayCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DayCount> of(LeaveScope scope, ResultFilter filter, Period period) {
        var where = where(scope, filter, period);
        var days = period.days();
        RowMapper<DayCount> toCount = (row, n) -> new DayCount(
                days.get(row.getInt("day") - 1),
                Department.valueOf(row.getString("department")),
                row.getInt("approved"),
                row.getInt("declined"));
        return jdbc.sql(sql(where)).params(where.params()).query(toCount).list();
    }

    static String sql(WhereClause where) {
        return """
                select width_bucket(extract(epoch from processed_at), :bounds) as day, department,
                    count(*) filter (where approved) as approved, count(*) filter (where not approved) as declined
                from leave_result
                where %s
                group by day, department
                order by day, department""".formatted(where.sql());
    }

    /** When a day begins in a zone is Java's to say: the database may not know the zone, or other rules of it. */
    static WhereClause where(LeaveScope scope, ResultFilter filter, Period period) {
        var bounds = period.bounds();
        var where = new WhereClause(filter)
                .and("processed_at >= :from and processed_at < :to")
                .param("from", bounds.get(0).atOffset(ZoneOffset.UTC))
                .param("to", bounds.get(bounds.size() - 1).atOffset(ZoneOffset.UTC))
                .param(
                        "bounds",
                        new SqlArrayValue(
                                "numeric",
                                bounds.stream().map(Instant::getEpochSecond).toArray()));
        if (scope.everybodys()) {
            return where;
        }
        var own = scope.email();
        return own == null
                ? where.and("false")
                : where.and("(emp_email = :own or department = any (:managed))")
                        .param("own", own.toString())
                        .param("managed", scope.departments());
    }
}
