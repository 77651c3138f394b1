package com.timeoff.notification.mail.jdbc;

import com.timeoff.core.database.Column;
import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailBacklog;
import com.timeoff.notification.mail.MailResult;
import com.timeoff.notification.mail.MailState;
import com.timeoff.notification.mail.Mails;
import com.timeoff.notification.mail.PlannedMail;
import com.timeoff.notification.preference.NotificationKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMails implements Mails {

    private static final String ADD =
            Column.insert("mail", MailRow.COLUMNS) + " on conflict do nothing returning state, kind";

    private static final String CLAIM = """
            update mail set next_attempt_at = :until
            where (application_id, event_key, recipient) = (
                select application_id, event_key, recipient from mail
                where state = 'WAITING' and next_attempt_at <= :now
                order by next_attempt_at
                limit 1
                for update skip locked)
            returning *""";

    /** What was sent is, whoever has claimed it since then. */
    private static final String RECORD = """
            update mail
            set state = :state, attempts = :attempts, last_failure = coalesce(:failure::text, last_failure),
                last_attempt_at = :at, next_attempt_at = :next, finished_at = :finished,
                comment = case when :state = 'WAITING' then comment end
            where application_id = :application and event_key = :event and recipient = :recipient and state = 'WAITING'
                and (next_attempt_at = :claimed or :state = 'SENT')""";

    private static final String REMOVE = """
            delete from mail where ctid = any(array(
                select ctid from mail where state <> 'WAITING' and finished_at < :time
                order by finished_at limit :limit for update skip locked))""";

    private final JdbcClient jdbc;

    JdbcMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<MailState, Map<NotificationKind, Integer>> add(List<PlannedMail> planned) {
        var counts = new EnumMap<MailState, Map<NotificationKind, Integer>>(MailState.class);
        jdbc.sql(ADD).params(Column.values(MailRow.COLUMNS, planned)).query(row -> {
            counts.computeIfAbsent(
                            MailState.valueOf(row.getString("state")), it -> new EnumMap<>(NotificationKind.class))
                    .merge(NotificationKind.valueOf(row.getString("kind")), 1, Integer::sum);
        });
        return counts;
    }

    @Override
    public Optional<Mail> claimNext(Instant now, Instant until) {
        return jdbc.sql(CLAIM)
                .param("now", time(now))
                .param("until", time(until))
                .query(MailRow.MAPPER)
                .optional();
    }

    @Override
    public boolean record(MailResult result, Instant claimedUntil) {
        var key = result.mail().key();
        return jdbc.sql(RECORD)
                        .param("state", result.state().name())
                        .param("attempts", result.attempts())
                        .param("failure", result.failure())
                        .param("at", time(result.at()))
                        .param("next", time(result.nextAttemptAt()))
                        .param("finished", result.state() == MailState.WAITING ? null : time(result.at()))
                        .param("application", key.applicationId())
                        .param("event", key.eventKey())
                        .param("recipient", key.recipient().toString())
                        .param("claimed", time(claimedUntil))
                        .update()
                == 1;
    }

    @Override
    public MailBacklog backlog() {
        return jdbc.sql("select count(*) as mails, min(planned_at) as oldest from mail where state = 'WAITING'")
                .query((row, number) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new MailBacklog(row.getLong("mails"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    @Override
    public int removeFinishedBefore(Instant time, int limit) {
        return jdbc.sql(REMOVE).param("time", time(time)).param("limit", limit).update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
