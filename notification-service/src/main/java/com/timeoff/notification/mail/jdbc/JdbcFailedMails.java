package com.timeoff.notification.mail.jdbc;

import com.timeoff.notification.delivery.DeliveryChannel;
import com.timeoff.notification.delivery.FailedDeliveries;
import com.timeoff.notification.delivery.FailedDelivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Without the recipients, who are nobody's business but the mail's. */
@Repository
class JdbcFailedMails implements FailedDeliveries {

    static final String NEWEST = """
            select event_type, application_id, state, attempts, last_failure, last_attempt_at, next_attempt_at
            from mail
            where last_failure is not null and state in ('WAITING', 'GIVEN_UP')
            order by last_attempt_at desc
            limit :limit""";

    private final JdbcClient jdbc;

    JdbcFailedMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FailedDelivery> newest(int limit) {
        return jdbc.sql(NEWEST)
                .param("limit", limit)
                .query((row, n) -> failed(row))
                .list();
    }

    private static FailedDelivery failed(ResultSet row) throws SQLException {
        var next = row.getObject("next_attempt_at", OffsetDateTime.class);
        return new FailedDelivery(
                DeliveryChannel.MAIL,
                null,
                row.getString("event_type"),
                row.getObject("application_id", UUID.class),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("last_failure"),
                row.getObject("last_attempt_at", OffsetDateTime.class).toInstant(),
                next == null ? null : next.toInstant());
    }
}
