package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.database.NotInserted;
import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ApplicationStore;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.manager.leave.Status;
import com.timeoff.manager.leave.Verdict;
import io.micrometer.core.instrument.Metrics;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
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

    private static final String REPLACE = """
            update leave_application
            set emp_email = ?, emp_department = ?, leave_duration_in_hours = ?, leave_start_date = ?, note = ?,
                submitted_at = ?, source_partition = ?, source_offset = ?
            where id = ? and status = 'PENDING'""";

    private static final Logger log = LoggerFactory.getLogger(JdbcApplicationStore.class);

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    JdbcApplicationStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void addMissing(List<ReceivedApplication> applications) {
        var inserted = batches.batchUpdate(INSERT, applications, applications.size(), (row, it) -> {
            row.setObject(1, it.id());
            writeContent(row, 2, it);
        })[0];
        var met = NotInserted.of(applications, inserted);
        if (!met.isEmpty()) {
            reconcile(met);
        }
    }

    private static void writeContent(PreparedStatement row, int first, ReceivedApplication it) throws SQLException {
        row.setString(first, it.email().toString());
        row.setString(first + 1, it.department().name());
        row.setInt(first + 2, it.durationInHours());
        row.setObject(first + 3, it.startDate());
        row.setString(first + 4, it.note());
        row.setObject(first + 5, utc(it.submittedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setInt(first + 6, it.partition());
        row.setLong(first + 7, it.offset());
    }

    /** Those whose ids were there already: copies as a rule. */
    private void reconcile(List<ReceivedApplication> met) {
        var kept = new HashMap<UUID, LeaveApplication>();
        jdbc.sql("select * from leave_application where id in (:ids)")
                .param("ids", met.stream().map(ReceivedApplication::id).toList())
                .query(LeaveApplicationRow.MAPPER)
                .list()
                .forEach(it -> kept.put(it.received().id(), it));
        for (var other : met) {
            var known = Objects.requireNonNull(kept.get(other.id()));
            if (other.comesBefore(known.received()) && replace(known.received(), other)) {
                kept.put(other.id(), new LeaveApplication(known.seq(), other, null));
            } else if (!other.isCopyOf(known.received())) {
                throw new DuplicateKeyException("the ApplicationId is another application's: " + other.id());
            }
        }
    }

    private boolean replace(ReceivedApplication known, ReceivedApplication other) {
        var replaced = batches.update(REPLACE, row -> {
            writeContent(row, 1, other);
            row.setObject(9, other.id());
        });
        if (replaced == 1 && !other.isCopyOf(known)) {
            log.warn(
                    "Application {} at {}@{} gives way to another of the same id at {}@{}",
                    known.id(),
                    known.partition(),
                    known.offset(),
                    other.partition(),
                    other.offset());
            Metrics.counter("timeoff.ingestion.displaced").increment();
        }
        return replaced == 1;
    }

    @Override
    public Optional<LeaveApplication> find(UUID id) {
        return jdbc.sql("select * from leave_application where id = :id")
                .param("id", id)
                .query(LeaveApplicationRow.MAPPER)
                .optional();
    }

    @Override
    public List<LeaveApplication> list(
            LeaveScope scope, ApplicationFilter filter, ArrivalOrder order, long after, int limit) {
        var query = new PageQuery(scope, filter, order, after);
        return jdbc.sql(query.sql())
                .params(query.params())
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
