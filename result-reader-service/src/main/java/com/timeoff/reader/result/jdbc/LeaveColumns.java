package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.SourcePosition;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What all three tables begin with, behind an id. */
final class LeaveColumns {

    static final List<String> NAMES =
            List.of("source_partition", "source_offset", "emp_email", "department", "duration_hours", "start_date");

    private LeaveColumns() {}

    /** As the first parameters: the id, then these. */
    static void write(PreparedStatement row, Leave leave) throws SQLException {
        row.setObject(1, leave.applicationId());
        row.setInt(2, leave.position().partition());
        row.setLong(3, leave.position().offset());
        row.setString(4, leave.requested().email().toString());
        row.setString(5, leave.requested().department().name());
        row.setInt(6, leave.requested().durationInHours());
        row.setObject(7, leave.requested().startDate());
    }

    static SourcePosition position(ResultSet row) throws SQLException {
        return new SourcePosition(row.getInt("source_partition"), row.getLong("source_offset"));
    }

    static RequestedLeave requested(ResultSet row) throws SQLException {
        return new RequestedLeave(
                EmailAddress.of(row.getString("emp_email")),
                Department.valueOf(row.getString("department")),
                row.getInt("duration_hours"),
                row.getObject("start_date", LocalDate.class));
    }
}
