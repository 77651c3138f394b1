package com.timeoff.notification.mail.jdbc;

import com.timeoff.notification.QueryPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator's look reads where very much failed at first and was sent then. */
@MailDatabase
class FailedMailPlanTest {

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void none() {
        jdbc.sql("delete from mail").update();
    }

    @Test
    void readsNoMoreThanItShows() {
        jdbc.sql("""
                        insert into mail (application_id, event_key, recipient, kind, event_type, revision, emp_email, emp_department,
                            leave_duration_in_hours, leave_start_date, last_day, occurred_at, planned_at, state,
                            attempts, last_failure, last_attempt_at, finished_at)
                        select gen_random_uuid(), 'DECIDED', 'alice@example.com', 'DECISION', 'APPROVED', 0,
                            'alice@example.com', 'IT', 8, date '2026-12-01', date '2026-12-01', now(), now(),
                            case when n % 100 = 0 then 'GIVEN_UP' else 'SENT' end,
                            1, 'mailbox full', now() - n * interval '1 second', now()
                        from generate_series(1, 20000) as n""").update();
        jdbc.sql("analyze mail").update();

        QueryPlan.of(jdbc, JdbcFailedMails.NEWEST.replace(":limit", "50"))
                .assertUses("mail_failed")
                .assertReadsAtMost(50);
    }
}
