package com.timeoff.notification.webhook.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.webhook.OnWebhookTables;
import java.util.regex.Pattern;
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

        var claim = explained(JdbcWebhookDeliveries.CLAIM
                .replace(":until", "now() + interval '1 minute'")
                .replace(":endpoint", "'payroll'")
                .replace(":now", "now()"));
        assertThat(claim).contains("webhook_delivery_due");
        assertReadsAtMost(claim, 1);

        var newest = explained(JdbcFailedWebhooks.NEWEST.replace(":limit", "50"));
        assertThat(newest).contains("webhook_delivery_failed");
        assertReadsAtMost(newest, 50);
    }

    private String explained(String sql) {
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, timing off) " + sql)
                        .query(String.class)
                        .list());
    }

    private static void assertReadsAtMost(String plan, int limit) {
        assertThat(plan).doesNotContain("Seq Scan on webhook_delivery");
        var rows = Pattern.compile("(?:actual rows=|Removed by [^:]*: )(\\d+)").matcher(plan);
        while (rows.find()) {
            assertThat(Integer.parseInt(rows.group(1))).as(plan).isLessThanOrEqualTo(limit);
        }
    }
}
