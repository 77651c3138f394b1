package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.reader.result.DayCount;
import com.timeoff.reader.result.DayCounts;
import com.timeoff.reader.result.Period;
import com.timeoff.reader.result.ResultFilter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDayCounts implements DayCounts {

    private final JdbcClient jdbc;

    JdbcDayCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DayCount> of(LeaveScope scope, ResultFilter filter, Period period) {
        var query = new DayCountsQuery(scope, filter, period);
        var days = period.days();
        return jdbc.sql(query.sql())
                .params(query.params())
                .query((row, n) -> new DayCount(
                        days.get(row.getInt("number")),
                        Department.valueOf(row.getString("department")),
                        row.getInt("approved"),
                        row.getInt("declined")))
                .list();
    }
}
