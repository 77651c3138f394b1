package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.manager.leave.DecisionDetails;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.LeaveChange;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.models.ChangeType;
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

/** A row of {@code leave_application}. */
final class LeaveApplicationRow {

    /** The beginning of a statement that selects applications of a table with their last changes. */
    static final String SELECT_FROM = """
            select application.*, last.change, last.last_day as change_last_day, last.changed_by, last.changed_by_name,
                last.comment as change_comment, last.changed_at
            from %s as application
            left join leave_change as last
                on last.application_id = application.id and last.revision = application.revision
            """;

    private final WorkCalendars calendars;

    LeaveApplicationRow(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /** Of what {@link #SELECT_FROM} selects. An instance of the version before writes the last day with the change only. */
    LeaveApplication withLastChange(ResultSet row, int number) throws SQLException {
        var lastDay = date(row, "last_day");
        return application(row, lastDay == null ? date(row, "change_last_day") : lastDay, lastChange(row));
    }

    /** Of a row alone. */
    LeaveApplication withoutLastChange(ResultSet row, int number) throws SQLException {
        return application(row, date(row, "last_day"), null);
    }

    private LeaveApplication application(ResultSet row, @Nullable LocalDate lastDay, @Nullable LeaveChange lastChange)
            throws SQLException {
        var status = LeaveStatus.valueOf(row.getString("status"));
        var received = received(row);
        return new LeaveApplication(
                row.getLong("seq"),
                received,
                status,
                decision(row, status),
                row.getInt("revision"),
                lastDay == null ? calendars.lastDayOf(received.leave()) : lastDay,
                lastChange);
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static ReceivedApplication received(ResultSet row) throws SQLException {
        var submittedBy = row.getString("submitted_by");
        return new ReceivedApplication(
                row.getObject("id", UUID.class),
                leave(row),
                row.getString("note"),
                instant(row, "submitted_at"),
                submittedBy == null ? null : EmailAddress.of(submittedBy),
                row.getInt("source_partition"),
                row.getLong("source_offset"));
    }

    static RequestedLeave leave(ResultSet row) throws SQLException {
        return new RequestedLeave(
                EmailAddress.of(row.getString("emp_email")),
                Department.valueOf(row.getString("emp_department")),
                row.getInt("leave_duration_in_hours"),
                row.getObject("leave_start_date", LocalDate.class));
    }

    private static @Nullable DecisionDetails decision(ResultSet row, LeaveStatus status) throws SQLException {
        var decision = status.decision();
        return decision.isEmpty()
                ? null
                : new DecisionDetails(
                        decision.get(),
                        row.getString("processed_by"),
                        row.getString("comment"),
                        Objects.requireNonNull(instant(row, "processed_at")));
    }

    private static @Nullable LeaveChange lastChange(ResultSet row) throws SQLException {
        var type = row.getString("change");
        return type == null
                ? null
                : new LeaveChange(
                        row.getInt("revision"),
                        ChangeType.valueOf(type),
                        LeaveStatus.valueOf(row.getString("status")),
                        row.getObject("change_last_day", LocalDate.class),
                        row.getString("changed_by"),
                        row.getString("changed_by_name"),
                        row.getString("change_comment"),
                        Objects.requireNonNull(instant(row, "changed_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
