package com.timeoff.reader.result.jdbc;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.database.Column;
import com.timeoff.models.Decision;
import com.timeoff.reader.result.LeaveResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A result as a row of {@code leave_result}. */
final class LeaveResultRow {

    static final List<Column<LeaveResult>> VERSION_1_COLUMNS = LeaveColumns.columns("result_id");

    /** Of {@code result}: of the application that it is taken for, if it names none. */
    static final String PRESENT_ID =
            "coalesce((select application_id from version_1_result where result_id = result.application_id),"
                    + " result.application_id)";

    private LeaveResultRow() {}

    /** With the last day as of now, which is fixed by that. */
    static List<Column<LeaveResult>> columns(WorkCalendars calendars) {
        return Stream.concat(
                        LeaveColumns.<LeaveResult>columns("application_id").stream(),
                        Stream.of(
                                new Column<LeaveResult>(
                                        "approved", "boolean", it -> it.decision() == Decision.APPROVED),
                                new Column<LeaveResult>("processed_by", "text", LeaveResult::processedBy),
                                new Column<LeaveResult>("manager_comment", "text", LeaveResult::comment),
                                new Column<LeaveResult>("processed_at", "timestamptz", LeaveResult::processedAt),
                                new Column<LeaveResult>("last_day", "date", it -> calendars.lastDayOf(it.requested()))))
                .toList();
    }

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
                LeaveColumns.instant(row, "processed_at"));
    }
}
