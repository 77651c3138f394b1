package com.timeoff.reader.result.jdbc;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.reader.absence.Absence;
import com.timeoff.reader.absence.Absences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Here, where it is known where an application stands. */
@Repository
class JdbcAbsences implements Absences {

    private final JdbcClient jdbc;
    private final LeaveStateRow state;

    JdbcAbsences(JdbcClient jdbc, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.state = new LeaveStateRow(calendars);
    }

    /** What was found by its change or its result may have other days by both. */
    @Override
    public List<Absence> between(
            LeaveScope scope, @Nullable Department department, LocalDate from, LocalDate to, int limit) {
        return list(AbsenceQuery.between(scope, department, from, to, limit)).stream()
                .filter(it ->
                        !it.requested().startDate().isAfter(to) && !it.lastDay().isBefore(from))
                .toList();
    }

    @Override
    public List<Absence> cancelledSince(LeaveScope scope, @Nullable Department department, Instant since, int limit) {
        return list(AbsenceQuery.cancelledSince(scope, department, since, limit));
    }

    private List<Absence> list(AbsenceQuery query) {
        if (query.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(query.sql()).params(query.params()).query(this::read).list();
    }

    private Absence read(ResultSet row, int rowNumber) throws SQLException {
        var it = state.mapRow(row, rowNumber);
        return new Absence(
                it.applicationId(),
                it.requested(),
                it.lastDay(),
                it.status(),
                it.revision(),
                LeaveColumns.instant(row, "last_changed_at"));
    }
}
