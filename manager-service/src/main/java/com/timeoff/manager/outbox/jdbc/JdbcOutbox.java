package com.timeoff.manager.outbox.jdbc;

import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.DecisionRecorded;
import com.timeoff.manager.outbox.Outbox;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same SQL for H2 (in PostgreSQL mode) and PostgreSQL. */
@Repository
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcOutbox(JdbcClient jdbc, JdbcOperations batches, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void add(UUID applicationId) {
        jdbc.sql("insert into outbox (application_id) values (:id)")
                .param("id", applicationId)
                .update();
        events.publishEvent(new DecisionRecorded());
    }

    /** One row is locked, not those that are sent: H2 would lock every unsent row, whatever the limit. */
    @Override
    public boolean lock() {
        return jdbc.sql("select id from outbox_lock where id = 1 for update skip locked")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public List<DecidedLeave> unsent(int limit) {
        return jdbc.sql("""
                        select o.seq as outbox_seq, a.*
                        from outbox o join leave_application a on a.id = o.application_id
                        where o.sent_at is null
                        order by o.sent_at, o.seq
                        limit :limit""").param("limit", limit).query(DecidedLeaveRow.MAPPER).list();
    }

    @Override
    public void markSent(Collection<DecidedLeave> decided) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        batches.batchUpdate(
                "update outbox set sent_at = ? where seq = ?",
                decided.stream().map(it -> new Object[] {now, it.seq()}).toList());
    }
}
