package com.timeoff.reader.result.jdbc;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.person.LeaveScope;
import com.timeoff.reader.result.LeaveState;
import com.timeoff.reader.result.LeaveStates;
import com.timeoff.reader.result.ListedLeave;
import com.timeoff.reader.result.ResultFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaveStates implements LeaveStates {

    private final JdbcClient jdbc;
    private final LeaveStateRow row;

    JdbcLeaveStates(JdbcClient jdbc, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.row = new LeaveStateRow(calendars);
    }

    @Override
    public Optional<LeaveState> find(UUID applicationId) {
        return jdbc.sql(LeaveStateRow.BY_ID)
                .param("id", applicationId)
                .query(row)
                .optional();
    }

    @Override
    public List<ListedLeave> newest(LeaveScope scope, ResultFilter filter, long before, int limit) {
        var query = new LeaveListQuery(scope, filter, before, limit);
        return jdbc.sql(query.sql())
                .params(query.params())
                .query((listed, n) -> new ListedLeave(listed.getLong("seq"), row.mapRow(listed, n)))
                .list();
    }
}
