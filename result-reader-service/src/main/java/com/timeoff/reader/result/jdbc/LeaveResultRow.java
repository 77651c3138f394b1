package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.SourcePosition;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result as a row of {@code leave_result}. */
final class LeaveResultRow {

    static final String INSERT = """
            insert into leave_result (application_id, source_partition, source_offset, emp_email, department,
                duration_hours, start_date, approved, processed_by, manager_comment, processed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private LeaveResultRow() {}

    static LeaveResult read(ResultSet row, int rowNumber) throws SQLException {
        return new LeaveResult(
                new SourcePosition(row.getInt("source_partition"), row.getLong("source_offset")),
                row.getObject("application_id", UUID.class),
                EmailAddress.of(row.getString("emp_email")),
                Department.valueOf(row.getString("department")),
                row.getInt("duration_hours"),
                row.getObject("start_date", LocalDate.class),
                row.getBoolean("approved") ? Decision.APPROVED : Decision.DECLINED,
                row.getString("processed_by"),
                row.getString("manager_comment"),
                instant(row.getObject("processed_at", OffsetDateTime.class)));
    }

    static void write(PreparedStatement row, LeaveResult result) throws SQLException {
        var processedAt = result.processedAt();
        row.setObject(1, result.applicationId());
        row.setInt(2, result.position().partition());
        row.setLong(3, result.position().offset());
        row.setString(4, result.empEmail().toString());
        row.setString(5, result.department().name());
        row.setInt(6, result.durationInHours());
        row.setObject(7, result.startDate());
        row.setBoolean(8, result.decision() == Decision.APPROVED);
        row.setString(9, result.processedBy());
        row.setString(10, result.comment());
        row.setObject(
                11, processedAt == null ? null : processedAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
