package com.timeoff.manager.outbox.jdbc;

import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.OutboxMessage;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A row of {@code outbox}.
 *
 * @param unreadable why there is no leave: one row that cannot be read must not make its whole batch fail
 */
record OutboxRow(
        long seq,
        UUID applicationId,
        int failures,
        @Nullable DecidedLeave leave,
        @Nullable RuntimeException unreadable) implements OutboxMessage {

    static final RowMapper<OutboxMessage> MAPPER = (row, number) -> {
        var id = row.getObject("application_id", UUID.class);
        try {
            return new OutboxRow(row.getLong("seq"), id, row.getInt("failures"), leave(id, row), null);
        } catch (RuntimeException e) {
            return new OutboxRow(row.getLong("seq"), id, row.getInt("failures"), null, e);
        }
    };

    private static DecidedLeave leave(UUID id, ResultSet row) throws SQLException {
        return new DecidedLeave(
                id,
                new RequestedLeave(
                        EmailAddress.of(row.getString("emp_email")),
                        Department.valueOf(row.getString("emp_department")),
                        row.getInt("leave_duration_in_hours"),
                        row.getObject("leave_start_date", LocalDate.class)),
                Decision.valueOf(row.getString("decision")),
                row.getString("processed_by"),
                row.getString("comment"),
                row.getObject("processed_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public DecidedLeave decided() {
        if (leave == null) {
            throw new IllegalStateException("The row cannot be read", unreadable);
        }
        return leave;
    }
}
