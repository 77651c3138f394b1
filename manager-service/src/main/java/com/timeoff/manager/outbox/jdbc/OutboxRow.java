package com.timeoff.manager.outbox.jdbc;

import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.OutboxMessage;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** A row of {@code outbox}. */
final class OutboxRow {

    static final RowMapper<OutboxMessage> MAPPER = (row, number) -> new OutboxMessage(
            row.getLong("seq"),
            new DecidedLeave(
                    row.getObject("application_id", UUID.class),
                    EmailAddress.of(row.getString("emp_email")),
                    Department.valueOf(row.getString("emp_department")),
                    row.getInt("leave_duration_in_hours"),
                    row.getObject("leave_start_date", LocalDate.class),
                    Decision.valueOf(row.getString("decision")),
                    row.getString("processed_by"),
                    row.getString("comment"),
                    row.getObject("processed_at", OffsetDateTime.class).toInstant()));

    private OutboxRow() {}
}
