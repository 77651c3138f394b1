package com.timeoff.notification.webhook.jdbc;

import com.timeoff.notification.webhook.DueDelivery;
import com.timeoff.notification.webhook.PlannedDelivery;
import com.timeoff.notification.webhook.WebhookBacklog;
import com.timeoff.notification.webhook.WebhookDeliveries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWebhookDeliveries implements WebhookDeliveries {

    /** In one order, so that two instances with copies of the same events do not wait for each other. */
    private static final String ADD = """
            insert into webhook_delivery
                (endpoint, event_id, application_id, event_type, body, state, attempts, planned_at, next_attempt_at)
            select endpoint, event_id, application_id, event_type, body, 'WAITING', 0, :now, :now
            from unnest(:endpoints::text[], :ids::text[], :applications::uuid[], :types::text[], :bodies::text[])
                as planned (endpoint, event_id, application_id, event_type, body)
            order by endpoint, event_id
            on conflict do nothing
            returning endpoint""";

    static final String CLAIM = """
            update webhook_delivery set next_attempt_at = :until
            where (endpoint, event_id) in (
                select delivery.endpoint, delivery.event_id
                from webhook_delivery as delivery
                where delivery.endpoint = :endpoint and delivery.state = 'WAITING' and delivery.next_attempt_at <= :now
                    and not exists (
                        select from webhook_endpoint
                        where name = :endpoint and (disabled_at is not null or paused_until > :now))
                order by delivery.next_attempt_at, delivery.event_id
                limit 1
                for update skip locked)
            returning endpoint, event_id, body, attempts, next_attempt_at""";

    /** Whoever was taken for lost, and comes back later, changes nothing of what was done meanwhile. */
    private static final String STILL_CLAIMED =
            " where endpoint = :endpoint and event_id = :id and state = 'WAITING' and next_attempt_at = :claimed";

    private static final String FINISH = """
            update webhook_delivery
            set state = :state, attempts = attempts + 1, last_attempt_at = :at, last_failure = :failure,
                finished_at = :at, next_attempt_at = null, body = null""" + STILL_CLAIMED;

    private static final String FAIL = """
            update webhook_delivery
            set attempts = attempts + 1, last_attempt_at = :at, last_failure = :failure, next_attempt_at = :next""" + STILL_CLAIMED;

    private static final String END_WAITS = """
            update webhook_delivery set next_attempt_at = :now
            where endpoint = :endpoint and state = 'WAITING' and next_attempt_at > :now
                and exists (
                    select from webhook_endpoint
                    where name = :endpoint and (disabled_at is not null or paused_until > :now))""";

    private static final String GIVE_UP = """
            with given_up as (
                update webhook_delivery
                set state = 'GIVEN_UP', last_failure = coalesce(last_failure, 'not tried'),
                    last_attempt_at = coalesce(last_attempt_at, :at), finished_at = :at,
                    next_attempt_at = null, body = null
                where ctid in (
                    select ctid from webhook_delivery
                    where state = 'WAITING' and planned_at < :limit
                    limit :most
                    for update skip locked)
                returning endpoint)
            select endpoint, count(*) as given_up from given_up group by endpoint""";

    static final String BACKLOG = """
            select endpoint, count(*) as waiting, min(planned_at) as oldest
            from webhook_delivery where state = 'WAITING' group by endpoint""";

    private static final String REMOVE = """
            delete from webhook_delivery where ctid in (
                select ctid from webhook_delivery where finished_at < :limit limit :most for update skip locked)""";

    private final JdbcClient jdbc;

    JdbcWebhookDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> add(List<PlannedDelivery> planned, Instant now) {
        return jdbc.sql(ADD)
                .param("endpoints", array("text", planned, PlannedDelivery::endpoint))
                .param("ids", array("text", planned, PlannedDelivery::eventId))
                .param("applications", array("uuid", planned, PlannedDelivery::applicationId))
                .param("types", array("text", planned, PlannedDelivery::type))
                .param("bodies", array("text", planned, PlannedDelivery::body))
                .param("now", time(now))
                .query(String.class)
                .set();
    }

    @Override
    public Optional<DueDelivery> claim(String endpoint, Instant now, Instant until) {
        return jdbc.sql(CLAIM)
                .param("endpoint", endpoint)
                .param("now", time(now))
                .param("until", time(until))
                .query((row, n) -> due(row))
                .optional();
    }

    @Override
    public void release(DueDelivery delivery, Instant now) {
        of(delivery, "update webhook_delivery set next_attempt_at = :now" + STILL_CLAIMED)
                .param("now", time(now))
                .update();
    }

    @Override
    public boolean delivered(DueDelivery delivery, Instant at) {
        return of(delivery, FINISH)
                        .param("state", "DELIVERED")
                        .param("failure", null)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    @Override
    public boolean failed(DueDelivery delivery, String failure, Instant at, Instant next) {
        return of(delivery, FAIL)
                        .param("failure", failure)
                        .param("at", time(at))
                        .param("next", time(next))
                        .update()
                == 1;
    }

    @Override
    public boolean givenUp(DueDelivery delivery, String failure, Instant at) {
        return of(delivery, FINISH)
                        .param("state", "GIVEN_UP")
                        .param("failure", failure)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    @Override
    public void endWaits(String endpoint, Instant now) {
        jdbc.sql(END_WAITS).param("endpoint", endpoint).param("now", time(now)).update();
    }

    @Override
    public Map<String, Integer> giveUpPlannedBefore(Instant limit, Instant at, int atMost) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(GIVE_UP)
                .param("limit", time(limit))
                .param("at", time(at))
                .param("most", atMost)
                .query(row -> {
                    counts.put(row.getString("endpoint"), row.getInt("given_up"));
                });
        return counts;
    }

    @Override
    public int removeFinishedBefore(Instant limit, int atMost) {
        return jdbc.sql(REMOVE)
                .param("limit", time(limit))
                .param("most", atMost)
                .update();
    }

    @Override
    public List<WebhookBacklog> backlog() {
        return jdbc.sql(BACKLOG)
                .query((row, n) -> new WebhookBacklog(
                        row.getString("endpoint"),
                        row.getLong("waiting"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }

    private StatementSpec of(DueDelivery delivery, String sql) {
        return jdbc.sql(sql)
                .param("endpoint", delivery.endpoint())
                .param("id", delivery.eventId())
                .param("claimed", time(delivery.claimedUntil()));
    }

    private static DueDelivery due(ResultSet row) throws SQLException {
        return new DueDelivery(
                row.getString("endpoint"),
                row.getString("event_id"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant());
    }

    private static SqlArrayValue array(
            String type, List<PlannedDelivery> planned, Function<PlannedDelivery, Object> column) {
        return new SqlArrayValue(type, planned.stream().map(column).toArray());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
