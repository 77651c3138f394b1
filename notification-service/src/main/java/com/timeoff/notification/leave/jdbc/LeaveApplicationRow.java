package com.timeoff.notification.leave.jdbc;

import com.timeoff.core.database.Column;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.notification.leave.LeaveApplication;
import com.timeoff.notification.leave.SourcePosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Where an application stands, as a row of {@code leave_application}. */
final class LeaveApplicationRow {

    static final List<Column<LeaveApplication>> COLUMNS = List.of(
            new Column<>("application_id", "uuid", LeaveApplication::applicationId),
            new Column<>("revision", "integer", LeaveApplication::revision),
            new Column<>("source_partition", "integer", it -> it.position().partition()),
            new Column<>("source_offset", "bigint", it -> it.position().offset()),
            new Column<>("emp_email", "text", it -> it.leave().email()),
            new Column<>("department", "text", it -> it.leave().department()),
            new Column<>("duration_hours", "integer", it -> it.leave().durationInHours()),
            new Column<>("start_date", "date", it -> it.leave().startDate()),
            new Column<>("last_day", "date", LeaveApplication::lastDay),
            new Column<>("status", "text", LeaveApplication::status),
            new Column<>("since", "timestamptz", LeaveApplication::since));

    private LeaveApplicationRow() {}

    static LeaveApplication read(ResultSet row, int rowNumber) throws SQLException {
        return new LeaveApplication(
                row.getObject("application_id", UUID.class),
                row.getInt("revision"),
                new SourcePosition(row.getInt("source_partition"), row.getLong("source_offset")),
                new RequestedLeave(
                        EmailAddress.of(row.getString("emp_email")),
                        Department.valueOf(row.getString("department")),
                        row.getInt("duration_hours"),
                        row.getObject("start_date", LocalDate.class)),
                row.getObject("last_day", LocalDate.class),
                LeaveStatus.valueOf(row.getString("status")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
