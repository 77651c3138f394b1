package com.timeoff.manager.outbox.jdbc;

import com.timeoff.manager.outbox.Outbox;
import com.timeoff.manager.outbox.OutboxBacklog;
import com.timeoff.manager.outbox.OutboxMessage;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutbox implements Outbox {

    /** All that is announced of a change is fixed with it: an application that was changed is never replaced by another. */
    static final String NEXT = """
            select outbox.seq, outbox.application_id, outbox.revision, outbox.failures,
                application.emp_email, application.emp_department, application.leave_duration_in_hours,
                application.leave_start_date, change.change, change.status, change.last_day, change.changed_by,
                change.changed_by_name, change.comment, change.changed_at
            from outbox
            join leave_change as change using (application_id, revision)
            join leave_application as application on application.id = outbox.application_id
            where not exists (
                select from outbox as earlier
                where earlier.application_id = outbox.application_id and earlier.revision < outbox.revision)
            order by outbox.failures, outbox.seq
            limit %d
            for update of outbox skip locked""";

    private final JdbcClient jdbc;
    private final JdbcOperations unprepared;

    JdbcOutbox(JdbcClient jdbc, JdbcOperations unprepared) {
        this.jdbc = jdbc;
        this.unprepared = unprepared;
    }

    @Override
    public void add(UUID applicationId, int revision) {
        jdbc.sql("insert into outbox (application_id, revision) values (?, ?)")
                .params(applicationId, revision)
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
        return jdbc.sql("""
                        select (select count(*) from outbox) as messages,
                            (select changed_at from outbox join leave_change using (application_id, revision)
                                order by seq limit 1) as oldest""")
                .query((row, number) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new OutboxBacklog(row.getLong("messages"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }
}
