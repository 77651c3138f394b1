package com.timeoff.reader.result.jdbc;

import com.timeoff.core.database.Column;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.SourcePosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all tables of what came begin with, behind an id. */
final class LeaveColumns {

    /** @param id of the column for {@link Leave#applicationId()} */
    static <T extends Leave> List<Column<T>> columns(String id) {
        return List.of(
                new Column<>(id, "uuid", Leave::applicationId),
                new Column<>("source_partition", "integer", it -> it.position().partition()),
                new Column<>("source_offset", "bigint", it -> it.position().offset()),
                new Column<>("emp_email", "text", it -> it.requested().email()),
                new Column<>("department", "text", it -> it.requested().department()),
                new Column<>("duration_hours", "integer", it -> it.requested().durationInHours()),
                new Column<>("start_date", "date", it -> it.requested().startDate()));
    }

    private LeaveColumns() {}

    static SourcePosition position(ResultSet row) throws SQLException {
        return new SourcePosition(row.getInt("source_partition"), row.getLong("source_offset"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static RequestedLeave requested(ResultSet row) throws SQLException {
        return new RequestedLeave(
                EmailAddress.of(row.getString("emp_email")),
                Department.valueOf(row.getString("department")),
                row.getInt("duration_hours"),
                row.getObject("start_date", LocalDate.class));
    }
}
