package com.timeoff.reader.result.jdbc;

import com.timeoff.core.database.Column;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A change as a row of {@code leave_change}. */
final class LeaveChangeRow {

    static final List<Column<LeaveChange>> COLUMNS = Stream.concat(
                    LeaveColumns.<LeaveChange>columns("application_id").stream(),
                    Stream.of(
                            new Column<LeaveChange>("revision", "integer", LeaveChange::revision),
                            new Column<LeaveChange>("last_day", "date", LeaveChange::lastDay),
                            new Column<LeaveChange>("change", "text", LeaveChange::change),
                            new Column<LeaveChange>("status", "text", LeaveChange::status),
                            new Column<LeaveChange>("changed_by", "text", LeaveChange::changedBy),
                            new Column<LeaveChange>("changed_by_name", "text", LeaveChange::changedByName),
                            new Column<LeaveChange>("comment", "text", LeaveChange::comment),
                            new Column<LeaveChange>("changed_at", "timestamptz", LeaveChange::changedAt)))
            .toList();

    private LeaveChangeRow() {}

    static LeaveChange read(ResultSet row, int rowNumber) throws SQLException {
        var changedBy = row.getString("changed_by");
        return new LeaveChange(
                LeaveColumns.position(row),
                row.getObject("application_id", UUID.class),
                row.getInt("revision"),
                LeaveColumns.requested(row),
                row.getObject("last_day", LocalDate.class),
                row.getString("change"),
                LeaveStatus.valueOf(row.getString("status")),
                changedBy == null ? null : EmailAddress.of(changedBy),
                row.getString("changed_by_name"),
                row.getString("comment"),
                Objects.requireNonNull(LeaveColumns.instant(row, "changed_at")));
    }
}
