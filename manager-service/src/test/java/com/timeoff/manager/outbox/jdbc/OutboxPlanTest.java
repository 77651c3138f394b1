package com.timeoff.manager.outbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.outbox.Outbox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a batch reads of an outbox in which very many wait, after a broker was away for long. */
@RepositoryTest
class OutboxPlanTest {

    private static final int BATCH = 500;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void empty() {
        jdbc.sql("truncate leave_application, leave_change, outbox").update();
    }

    @Test
    void aBatchReadsABatch() {
        jdbc.sql("vacuum analyze outbox").update();
        add(100_000);

        assertReadsABatch();
        jdbc.sql("analyze outbox").update();
        assertReadsABatch();
    }

    private void assertReadsABatch() {
        var plan = String.join(
                "\n",
                jdbc.sql("explain (analyze, timing off) " + JdbcOutbox.NEXT.formatted(BATCH))
                        .query(String.class)
                        .list());
        assertThat(plan).contains("outbox_next", "outbox_of_application").doesNotContain("Seq Scan");
        var rows = Pattern.compile("(?:actual rows=|Removed by [^:]*: )(\\d+)").matcher(plan);
        while (rows.find()) {
            assertThat(Integer.parseInt(rows.group(1))).as(plan).isLessThanOrEqualTo(BATCH);
        }
    }

    /** All on one connection, as the relay's are: PostgreSQL would keep the plan of a prepared statement. */
    @Test
    void aPlanOfTheEmptyOutboxIsNotKept() {
        jdbc.sql("vacuum analyze outbox").update();

        transactions.executeWithoutResult(transaction -> {
            for (var round = 0; round < 20; round++) {
                assertThat(outbox.lockNext(BATCH)).isEmpty();
            }
            add(20_000);
            jdbc.sql("set local statement_timeout = '2s'").update();
            assertThat(outbox.lockNext(BATCH)).hasSize(BATCH);
        });
    }

    private void add(int count) {
        jdbc.sql("""
                        insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, source_partition, source_offset, status, processed_by, processed_at)
                        select lpad(to_hex(n), 32, '0')::uuid, 'alice@example.com', 'IT', 8, date '2026-12-01', 1, n,
                            'APPROVED', 'mia@example.com', now()
                        from generate_series(1, :count) as n""").param("count", count).update();
        jdbc.sql("""
                        insert into leave_change (application_id, revision, change, status, last_day, changed_by, changed_at)
                        select id, 1, status, status, leave_start_date, processed_by, processed_at
                        from leave_application order by seq""").update();
        jdbc.sql("insert into outbox (application_id, revision) select application_id, 1 from leave_change")
                .update();
    }
}
