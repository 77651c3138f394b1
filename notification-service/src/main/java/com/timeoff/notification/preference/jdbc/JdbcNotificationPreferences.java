package com.timeoff.notification.preference.jdbc;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.notification.preference.NotificationPreferences;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcNotificationPreferences implements NotificationPreferences {

    private static final String REFUSE = """
            insert into mail_opt_out (email, kind, refused_at)
            select :email, kind, :at from unnest(:kinds::text[]) kind order by kind
            on conflict do nothing""";

    private final JdbcClient jdbc;

    JdbcNotificationPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOptedOut(EmailAddress recipient, NotificationKind kind) {
        return jdbc.sql("select exists (select from mail_opt_out where email = :email and kind = :kind)")
                .param("email", recipient.toString())
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<EmailAddress> optedOutOf(NotificationKind kind, Collection<EmailAddress> recipients) {
        return jdbc.sql("select email from mail_opt_out where email = any(:emails::text[]) and kind = :kind")
                .param("emails", texts(recipients.stream()))
                .param("kind", kind.name())
                .query((row, n) -> EmailAddress.of(row.getString("email")))
                .set();
    }

    @Override
    public Set<NotificationKind> refusedBy(EmailAddress email) {
        return jdbc.sql("select kind from mail_opt_out where email = :email")
                .param("email", email.toString())
                .query((row, n) -> NotificationKind.valueOf(row.getString("kind")))
                .set();
    }

    /** One after the other of one person: what is deleted and what is inserted would else wait for each other. */
    @Override
    @Transactional
    public void change(EmailAddress email, Map<NotificationKind, Boolean> wanted, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:email))")
                .param("email", email.toString())
                .query((ResultSet row) -> {});
        jdbc.sql("delete from mail_opt_out where email = :email and kind = any(:kinds::text[])")
                .param("email", email.toString())
                .param("kinds", kinds(wanted, true))
                .update();
        jdbc.sql(REFUSE)
                .param("email", email.toString())
                .param("kinds", kinds(wanted, false))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SqlArrayValue kinds(Map<NotificationKind, Boolean> wanted, boolean which) {
        return texts(
                wanted.entrySet().stream().filter(it -> it.getValue() == which).map(it -> it.getKey()
                        .name()));
    }

    private static SqlArrayValue texts(Stream<?> values) {
        return new SqlArrayValue("text", values.map(Object::toString).toArray());
    }
}
