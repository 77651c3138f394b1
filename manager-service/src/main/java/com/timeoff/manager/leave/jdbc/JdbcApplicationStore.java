package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ApplicationStore;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.manager.leave.Status;
import com.timeoff.manager.leave.Verdict;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same SQL for H2 (in PostgreSQL mode) and PostgreSQL. */
@Repository
class JdbcApplicationStore implements ApplicationStore {

    private static final String INSERT = """
            insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours, leave_start_date,
                note, submitted_at, source_partition, source_offset, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING')
            on conflict do nothing""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    JdbcApplicationStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void addMissing(List<ReceivedApplication> applications) {
        batches.batchUpdate(INSERT, applications, applications.size(), JdbcApplicationStore::write);
    }

    private static void write(PreparedStatement row, ReceivedApplication it) throws SQLException {
        row.setObject(1, it.id());
        row.setString(2, it.email().toString());
        row.setString(3, it.department().name());
        row.setInt(4, it.durationInHours());
        row.setObject(5, it.startDate());
        row.setString(6, it.note());
        row.setObject(7, utc(it.submittedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setInt(8, it.partition());
        row.setLong(9, it.offset());
    }

    @Override
    public Optional<LeaveApplication> find(UUID id) {
        return jdbc.sql("select * from leave_application where id = :id")
                .param("id", id)
                .query(LeaveApplicationRow.MAPPER)
                .optional();
    }

    @Override
    public List<LeaveApplication> list(LeaveScope scope, ApplicationFilter filter, long afterSeq, int limit) {
        var query = new OldestQuery(scope, filter);
        return jdbc.sql(query.sql())
                .params(query.params())
                .param("after", afterSeq)
                .param("limit", limit)
                .query(LeaveApplicationRow.MAPPER)
                .list();
    }

    @Override
    public boolean decide(UUID id, Verdict verdict) {
        var updated = jdbc.sql("""
                        update leave_application
                        set status = :status, processed_by = :by, comment = :comment, processed_at = :at
                        where id = :id and status = 'PENDING'""")
                .param("status", Status.after(verdict.decision()).name())
                .param("by", verdict.by())
                .param("comment", verdict.comment())
                .param("at", utc(verdict.at()))
                .param("id", id)
                .update();
        return updated == 1;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
