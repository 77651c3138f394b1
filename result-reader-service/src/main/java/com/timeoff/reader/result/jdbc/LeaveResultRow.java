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

    static final String REPLACE = """
            update leave_result
            set source_partition = ?, source_offset = ?, emp_email = ?, department = ?, duration_hours = ?, start_date = ?,
                approved = ?, processed_by = ?, manager_comment = ?, processed_at = ?
            where application_id = ?""";

    static final String INSERT_VERSION_1 = """
            insert into version_1_result (result_id, source_partition, source_offset, emp_email, department,
                duration_hours, start_date)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private LeaveResultRow() {}

    /** The rows that this finds, with what {@link #read} needs to know of those that name no application. */
    static String select(String rows) {
        return "select result.*, version_1.result_id, version_1.application_id as matched_id from (" + rows
                + ") as result left join version_1_result as version_1 on version_1.result_id = result.application_id";
    }

    static LeaveResult read(ResultSet row, int rowNumber) throws SQLException {
        var matched = row.getObject("matched_id", UUID.class);
        return new LeaveResult(
                new SourcePosition(row.getInt("source_partition"), row.getLong("source_offset")),
                matched == null ? row.getObject("application_id", UUID.class) : matched,
                row.getObject("result_id") == null,
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
        row.setObject(1, result.applicationId());
        writeRest(row, 2, result);
    }

    static void replace(PreparedStatement row, LeaveResult result) throws SQLException {
        writeRest(row, 1, result);
        row.setObject(11, result.applicationId());
    }

    private static void writeRest(PreparedStatement row, int first, LeaveResult result) throws SQLException {
        var processedAt = result.processedAt();
        writeVersion1(row, first, result);
        row.setBoolean(first + 6, result.decision() == Decision.APPROVED);
        row.setString(first + 7, result.processedBy());
        row.setString(first + 8, result.comment());
        row.setObject(
                first + 9,
                processedAt == null ? null : processedAt.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static void writeVersion1(PreparedStatement row, LeaveResult result) throws SQLException {
        row.setObject(1, result.applicationId());
        writeVersion1(row, 2, result);
    }

    private static void writeVersion1(PreparedStatement row, int first, LeaveResult result) throws SQLException {
        row.setInt(first, result.position().partition());
        row.setLong(first + 1, result.position().offset());
        row.setString(first + 2, result.empEmail().toString());
        row.setString(first + 3, result.department().name());
        row.setInt(first + 4, result.durationInHours());
        row.setObject(first + 5, result.startDate());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
