package com.timeoff.notification.webhook.jdbc;

import com.timeoff.notification.webhook.EndpointState;
import com.timeoff.notification.webhook.WebhookEndpoints;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWebhookEndpoints implements WebhookEndpoints {

    private static final String REGISTER = """
            insert into webhook_endpoint as known (name, url) values (:name, :url)
            on conflict (name) do update set url = excluded.url, disabled_at = null, paused_until = null
            where known.url <> excluded.url""";

    private final JdbcClient jdbc;

    JdbcWebhookEndpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void register(String name, URI url) {
        jdbc.sql(REGISTER).param("name", name).param("url", url.toString()).update();
    }

    @Override
    public void disable(String name, URI url, Instant at) {
        jdbc.sql(
                        "update webhook_endpoint set disabled_at = :at where name = :name and url = :url and disabled_at is null")
                .param("name", name)
                .param("url", url.toString())
                .param("at", time(at))
                .update();
    }

    @Override
    public void disable(String name, Instant at) {
        jdbc.sql("update webhook_endpoint set disabled_at = :at where name = :name and disabled_at is null")
                .param("name", name)
                .param("at", time(at))
                .update();
    }

    @Override
    public void enable(String name) {
        jdbc.sql("update webhook_endpoint set disabled_at = null, paused_until = null where name = :name")
                .param("name", name)
                .update();
    }

    @Override
    public void pause(String name, Instant until) {
        jdbc.sql("update webhook_endpoint set paused_until = greatest(paused_until, :until) where name = :name")
                .param("name", name)
                .param("until", time(until))
                .update();
    }

    @Override
    public List<EndpointState> states() {
        return jdbc.sql("select name, disabled_at, paused_until from webhook_endpoint")
                .query((row, n) -> new EndpointState(
                        row.getString("name"), instant(row, "disabled_at"), instant(row, "paused_until")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
