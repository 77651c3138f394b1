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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Here, where it is known where an application stands. */
@Repository
class JdbcAbsences implements Absences {

    /** Locks rows by their ids, as others do that change several. */
    private static final String FILL_LAST_DAYS = """
            with unknown as (
                select application_id from leave_result where application_id = any (:ids) and last_day is null
                order by application_id for no key update)
            update leave_result as result set last_day = known.last_day
            from unknown
            join unnest(:ids::uuid[], :lastDays::date[]) as known (application_id, last_day) using (application_id)
            where result.application_id = unknown.application_id""";

    private final JdbcClient jdbc;
    private final LeaveStateRow state;

    JdbcAbsences(JdbcClient jdbc, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.state = new LeaveStateRow(calendars);
    }

    /** What was found by its change or its result may have other days by both, so that more must be read than is found. */
    @Override
    public Stream<Absence> between(
            LeaveScope scope, @Nullable Department department, LocalDate from, LocalDate to, int expected) {
        return Stream.iterate(
                        page(AbsenceQuery.between(scope, department, from, to, null, expected)),
                        page -> !page.isEmpty(),
                        page -> page.size() < expected
                                ? List.of()
                                : page(AbsenceQuery.between(
                                        scope, department, from, to, page.get(page.size() - 1), expected)))
                .flatMap(List::stream)
                .filter(it ->
                        !it.requested().startDate().isAfter(to) && !it.lastDay().isBefore(from));
    }

    @Override
    public List<Absence> cancelledSince(LeaveScope scope, @Nullable Department department, Instant since, int limit) {
        return page(AbsenceQuery.cancelledSince(scope, department, since, limit));
    }

    private List<Absence> page(AbsenceQuery query) {
        if (query.isEmpty()) {
            return List.of();
        }
        var rows =
                jdbc.sql(query.sql()).params(query.params()).query(this::read).list();
        fillLastDays(
                rows.stream().filter(it -> it.resultWithoutLastDay() != null).toList());
        return rows.stream().map(Row::absence).toList();
    }

    /** Those of an instance of before, which is a candidate for each month until its last day is known. */
    private void fillLastDays(List<Row> unknown) {
        if (!unknown.isEmpty()) {
            jdbc.sql(FILL_LAST_DAYS)
                    .param("ids", array("uuid", unknown.stream().map(Row::resultWithoutLastDay)))
                    .param("lastDays", array("date", unknown.stream().map(it -> it.absence()
                            .lastDay())))
                    .update();
        }
    }

    private static SqlArrayValue array(String type, Stream<?> values) {
        return new SqlArrayValue(type, values.toArray());
    }

    private Row read(ResultSet row, int rowNumber) throws SQLException {
        var it = state.mapRow(row, rowNumber);
        var absence = new Absence(
                it.applicationId(),
                it.requested(),
                it.lastDay(),
                it.status(),
                it.revision(),
                LeaveColumns.instant(row, "last_changed_at"));
        var isKnown = row.getObject("result_last_day") != null;
        return new Row(absence, isKnown ? null : row.getObject("result_id", UUID.class));
    }

    private record Row(Absence absence, @Nullable UUID resultWithoutLastDay) {}
}
