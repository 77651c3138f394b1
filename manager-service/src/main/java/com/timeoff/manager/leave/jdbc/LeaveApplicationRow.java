package com.timeoff.manager.leave.jdbc;

import com.timeoff.manager.leave.DecisionDetails;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A row of {@code leave_application}. */
final class LeaveApplicationRow {

    static final RowMapper<LeaveApplication> MAPPER =
            (row, number) -> new LeaveApplication(row.getLong("seq"), received(row), decision(row));

    private LeaveApplicationRow() {}

    private static ReceivedApplication received(ResultSet row) throws SQLException {
        return new ReceivedApplication(
                row.getObject("id", UUID.class),
                new RequestedLeave(
                        EmailAddress.of(row.getString("emp_email")),
                        Department.valueOf(row.getString("emp_department")),
                        row.getInt("leave_duration_in_hours"),
                        row.getObject("leave_start_date", LocalDate.class)),
                row.getString("note"),
                instant(row, "submitted_at"),
                row.getInt("source_partition"),
                row.getLong("source_offset"));
    }

    private static @Nullable DecisionDetails decision(ResultSet row) throws SQLException {
        var status = LeaveStatus.valueOf(row.getString("status"));
        if (status == LeaveStatus.PENDING) {
            return null;
        }
        return new DecisionDetails(
                Decision.valueOf(status.name()),
                row.getString("processed_by"),
                row.getString("comment"),
                Objects.requireNonNull(instant(row, "processed_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
