package com.timeoff.manager.outbox.jdbc;

import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.manager.outbox.OutboxBacklog;
import com.timeoff.manager.outbox.OutboxMessage;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutbox implements Outbox {

    static final String NEXT = """
            select * from outbox
            where not exists (
                select from outbox as earlier
                where earlier.application_id = outbox.application_id and earlier.seq < outbox.seq)
            order by failures, seq
            limit %d
            for update skip locked""";

    private final JdbcClient jdbc;
    private final JdbcOperations unprepared;

    JdbcOutbox(JdbcClient jdbc, JdbcOperations unprepared) {
        this.jdbc = jdbc;
        this.unprepared = unprepared;
    }

    @Override
    public void add(DecidedLeave decided) {
        jdbc.sql("""
                        insert into outbox (application_id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, decision, processed_by, comment, processed_at)
                        values (:id, :email, :department, :hours, :startDate, :decision, :by, :comment, :at)""")
                .param("id", decided.applicationId())
                .param("email", decided.leave().email().toString())
                .param("department", decided.leave().department().name())
                .param("hours", decided.leave().durationInHours())
                .param("startDate", decided.leave().startDate())
                .param("decision", decided.decision().name())
                .param("by", decided.processedBy())
                .param("comment", decided.comment())
                .param("at", decided.processedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A row that another holds counts as its application's first, too: what comes after it stays where it is.
     *
     * <p>Planned each time, not prepared: a plan that is kept from the time when the outbox was empty compares each row
     * with all others.
     */
    @Override
    public List<OutboxMessage> lockNext(int limit) {
        return unprepared.query(NEXT.formatted(limit), OutboxRow.MAPPER);
    }

    @Override
    public void remove(Collection<OutboxMessage> announced) {
        change("delete from outbox where seq = any(?)", announced);
    }

    @Override
    public void countFailure(Collection<OutboxMessage> failed) {
        change("update outbox set failures = failures + 1 where seq = any(?)", failed);
    }

    private void change(String sql, Collection<OutboxMessage> messages) {
        if (!messages.isEmpty()) {
            jdbc.sql(sql)
                    .param(messages.stream().map(OutboxMessage::seq).toArray(Long[]::new))
                    .update();
        }
    }

    @Override
    public OutboxBacklog backlog() {
        return jdbc.sql("select count(*) as messages, min(processed_at) as oldest from outbox")
                .query((row, number) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new OutboxBacklog(row.getLong("messages"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }
}
