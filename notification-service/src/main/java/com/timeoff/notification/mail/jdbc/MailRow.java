package com.timeoff.notification.mail.jdbc;

import com.timeoff.core.database.Column;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailKey;
import com.timeoff.notification.mail.MailState;
import com.timeoff.notification.mail.PlannedMail;
import com.timeoff.notification.preference.NotificationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A row of {@code mail}. */
final class MailRow {

    static final List<Column<PlannedMail>> COLUMNS = List.of(
            column("application_id", "uuid", it -> it.key().applicationId()),
            column("event_key", "text", it -> it.key().eventKey()),
            column("recipient", "text", Mail::recipient),
            column("kind", "text", Mail::kind),
            column("event_type", "text", Mail::type),
            column("revision", "int", Mail::revision),
            column("emp_email", "text", it -> it.leave().email()),
            column("emp_department", "text", it -> it.leave().department().name()),
            column("leave_duration_in_hours", "int", it -> it.leave().durationInHours()),
            column("leave_start_date", "date", it -> it.leave().startDate()),
            column("last_day", "date", Mail::lastDay),
            column("by_email", "text", Mail::byEmail),
            column("by_name", "text", Mail::byName),
            new Column<>("comment", "text", it -> isWaiting(it) ? it.mail().comment() : null),
            column("occurred_at", "timestamptz", Mail::occurredAt),
            column("planned_at", "timestamptz", Mail::plannedAt),
            new Column<>("state", "text", PlannedMail::state),
            new Column<>(
                    "next_attempt_at",
                    "timestamptz",
                    it -> isWaiting(it) ? it.mail().plannedAt() : null),
            new Column<>(
                    "finished_at",
                    "timestamptz",
                    it -> isWaiting(it) ? null : it.mail().plannedAt()));

    static final RowMapper<Mail> MAPPER = (row, number) -> new Mail(
            new MailKey(
                    row.getObject("application_id", UUID.class),
                    row.getString("event_key"),
                    EmailAddress.of(row.getString("recipient"))),
            NotificationKind.valueOf(row.getString("kind")),
            LeaveEventType.valueOf(row.getString("event_type")),
            row.getInt("revision"),
            new RequestedLeave(
                    EmailAddress.of(row.getString("emp_email")),
                    Department.valueOf(row.getString("emp_department")),
                    row.getInt("leave_duration_in_hours"),
                    row.getObject("leave_start_date", LocalDate.class)),
            row.getObject("last_day", LocalDate.class),
            address(row.getString("by_email")),
            row.getString("by_name"),
            row.getString("comment"),
            instant(row, "occurred_at"),
            instant(row, "planned_at"),
            row.getInt("attempts"));

    private MailRow() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Column<PlannedMail> column(String name, String type, Function<Mail, @Nullable Object> value) {
        return new Column<>(name, type, it -> value.apply(it.mail()));
    }

    private static boolean isWaiting(PlannedMail planned) {
        return planned.state() == MailState.WAITING;
    }

    private static @Nullable EmailAddress address(@Nullable String text) {
        return text == null ? null : EmailAddress.of(text);
    }
}
