package com.timeoff.notification.webhook.jdbc;

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

@Repository
class JdbcFailedWebhooks implements FailedDeliveries {

    static final String NEWEST = """
            select endpoint, event_type, application_id, state, attempts, last_failure, last_attempt_at, next_attempt_at
            from webhook_delivery
            where last_failure is not null
            order by last_attempt_at desc, event_id
            limit :limit""";

    private final JdbcClient jdbc;

    JdbcFailedWebhooks(JdbcClient jdbc) {
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
                DeliveryChannel.WEBHOOK,
                row.getString("endpoint"),
                row.getString("event_type"),
                row.getObject("application_id", UUID.class),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("last_failure"),
                row.getObject("last_attempt_at", OffsetDateTime.class).toInstant(),
                next == null ? null : next.toInstant());
    }
}
