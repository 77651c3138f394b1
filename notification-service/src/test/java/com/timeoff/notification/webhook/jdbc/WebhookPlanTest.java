package com.timeoff.notification.webhook.jdbc;

import com.timeoff.notification.QueryPlan;
import com.timeoff.notification.webhook.OnWebhookTables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one claim, and an operator's look, read where very much waits, after a receiver was away for long. */
@OnWebhookTables
class WebhookPlanTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aClaimReadsOne() {
        jdbc.sql("""
                        insert into webhook_delivery (endpoint, event_id, application_id, event_type, body, state, attempts,
                            planned_at, next_attempt_at, last_attempt_at, last_failure)
                        select case when n % 2 = 0 then 'payroll' else 'board' end, 'msg_' || n, gen_random_uuid(),
                            'leave.approved', '{}', 'WAITING', 1, now(), now() - n * interval '1 second', now(), '503'
                        from generate_series(1, 20000) as n""").update();
        jdbc.sql("analyze webhook_delivery").update();

        var claim = JdbcWebhookDeliveries.CLAIM
                .replace(":until", "now() + interval '1 minute'")
                .replace(":endpoint", "'payroll'")
                .replace(":now", "now()");
        QueryPlan.of(jdbc, claim).assertUses("webhook_delivery_due").assertReadsAtMost(1);
        QueryPlan.of(jdbc, JdbcFailedWebhooks.NEWEST.replace(":limit", "50"))
                .assertUses("webhook_delivery_failed")
                .assertReadsAtMost(50);
    }

    /** It is asked for every ten seconds. */
    @Test
    void theBacklogReadsNothingButAnIndexOfWhatWaits() {
        jdbc.sql("""
                        insert into webhook_delivery (endpoint, event_id, application_id, event_type, body, state, attempts,
                            planned_at, next_attempt_at, finished_at)
                        select 'payroll', 'msg_' || n, gen_random_uuid(), 'leave.approved',
                            case when n % 2 = 0 then repeat('a', 300) end,
                            case when n % 2 = 0 then 'WAITING' else 'DELIVERED' end, 1, now(),
                            case when n % 2 = 0 then now() end, case when n % 2 = 1 then now() end
                        from generate_series(1, 20000) as n""").update();
        jdbc.sql("vacuum analyze webhook_delivery").update();

        QueryPlan.of(jdbc, JdbcWebhookDeliveries.BACKLOG)
                .assertUses("Index Only Scan using webhook_delivery_waiting")
                .assertReadsAtMost(10_000);
    }
}
