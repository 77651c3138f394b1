package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Decision;
import com.timeoff.reader.result.LeaveResult;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A result as a row of {@code leave_result}. */
final class LeaveResultRow {

    static final List<String> COLUMNS = Stream.concat(
                    LeaveColumns.NAMES.stream(),
                    Stream.of("approved", "processed_by", "manager_comment", "processed_at"))
            .toList();

    static final String INSERT_VERSION_1 =
            "insert into version_1_result (result_id, " + String.join(", ", LeaveColumns.NAMES)
                    + ") values (?, ?, ?, ?, ?, ?, ?) on conflict (result_id) do nothing";

    private LeaveResultRow() {}

    /** The rows that this finds, with what {@link #read} needs to know of those that name no application. */
    static String select(String rows) {
        return "select result.*, version_1.result_id, version_1.application_id as matched_id from (" + rows
                + ") as result left join version_1_result as version_1 on version_1.result_id = result.application_id";
    }

    static LeaveResult read(ResultSet row, int rowNumber) throws SQLException {
        var matched = row.getObject("matched_id", UUID.class);
        return new LeaveResult(
                LeaveColumns.position(row),
                matched == null ? row.getObject("application_id", UUID.class) : matched,
                row.getObject("result_id") == null,
                LeaveColumns.requested(row),
                row.getBoolean("approved") ? Decision.APPROVED : Decision.DECLINED,
                row.getString("processed_by"),
                row.getString("manager_comment"),
                instant(row.getObject("processed_at", OffsetDateTime.class)));
    }

    static void write(PreparedStatement row, LeaveResult result) throws SQLException {
        var processedAt = result.processedAt();
        LeaveColumns.write(row, result);
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
