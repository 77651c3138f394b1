package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.SourcePosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A result as a row of {@code leave_result}. */
final class LeaveResultRow {

    private LeaveResultRow() {}

    static LeaveResult read(ResultSet row, int rowNumber) throws SQLException {
        return new LeaveResult(
                new SourcePosition(row.getInt("source_partition"), row.getLong("source_offset")),
                row.getObject("application_id", UUID.class),
                row.getString("emp_email"),
                Department.valueOf(row.getString("department")),
                row.getInt("duration_hours"),
                row.getObject("start_date", LocalDate.class),
                row.getBoolean("approved") ? Decision.APPROVED : Decision.DECLINED,
                row.getString("processed_by"),
                row.getString("manager_comment"),
                instant(row.getObject("processed_at", OffsetDateTime.class)));
    }

    static SqlParameterSource write(LeaveResult result) {
        var processedAt = result.processedAt();
        return new MapSqlParameterSource()
                .addValue("applicationId", result.applicationId())
                .addValue("partition", result.position().partition())
                .addValue("offset", result.position().offset())
                .addValue("email", result.empEmail())
                .addValue("department", result.department().name())
                .addValue("hours", result.durationInHours())
                .addValue("start", result.startDate())
                .addValue("approved", result.decision() == Decision.APPROVED)
                .addValue("processedBy", result.processedBy())
                .addValue("comment", result.comment(), Types.VARCHAR)
                .addValue(
                        "processedAt",
                        processedAt == null ? null : processedAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
