package com.timeoff.manager.outbox.jdbc;

import com.timeoff.manager.outbox.AnnouncedChange;
import com.timeoff.manager.outbox.OutboxMessage;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A row of {@code outbox}, with the change that it names.
 *
 * @param unreadable why there is no change: one row that cannot be read must not make its whole batch fail
 */
record OutboxRow(
        long seq,
        UUID applicationId,
        int failures,
        @Nullable AnnouncedChange readable,
        @Nullable RuntimeException unreadable)
        implements OutboxMessage {

    static final RowMapper<OutboxMessage> MAPPER = (row, number) -> {
        var id = row.getObject("application_id", UUID.class);
        try {
            return new OutboxRow(row.getLong("seq"), id, row.getInt("failures"), change(id, row), null);
        } catch (RuntimeException e) {
            return new OutboxRow(row.getLong("seq"), id, row.getInt("failures"), null, e);
        }
    };

    private static AnnouncedChange change(UUID id, ResultSet row) throws SQLException {
        return new AnnouncedChange(
                id,
                new RequestedLeave(
                        EmailAddress.of(row.getString("emp_email")),
                        Department.valueOf(row.getString("emp_department")),
                        row.getInt("leave_duration_in_hours"),
                        row.getObject("leave_start_date", LocalDate.class)),
                row.getInt("revision"),
                ChangeType.valueOf(row.getString("change")),
                LeaveStatus.valueOf(row.getString("status")),
                row.getObject("last_day", LocalDate.class),
                row.getString("changed_by"),
                row.getString("changed_by_name"),
                row.getString("comment"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public AnnouncedChange change() {
        if (readable == null) {
            throw new IllegalStateException("The row cannot be read", unreadable);
        }
        return readable;
    }
}
