package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.reader.result.SomeResult;
import com.timeoff.testing.PostgresDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class PostgresLeaveResultsTest extends LeaveResultsContract {

    @Override
    void assertNeedsNoSorting(String plan) {
        assertThat(plan).contains("Index Scan").doesNotContain("Sort", "Seq Scan");
    }

    @Override
    void assertIsPutTogether(String plan) {
        assertThat(plan).contains("Append", "leave_result_by_email").doesNotContain("Seq Scan");
    }

    @Override
    void assertFindsOnePersons(String plan) {
        assertThat(plan)
                .contains("leave_result_by_email")
                .doesNotContain("Seq Scan", "leave_result_by_department")
                .doesNotContainPattern("Sort  .*\\s+Sort Key: (?!own\\.seq)");
    }

    /** Else somebody who reads the log could pass an offset that is not visible yet. */
    @Test
    void twoWhoTakeInTheSamePartitionDoSoOneAfterTheOther() {
        var second = transaction.execute(status -> {
            results.add(List.of(SomeResult.at(0, 0)));
            var other = CompletableFuture.runAsync(() -> results.add(List.of(SomeResult.at(0, 1))));
            await().until(() -> waiting() == 1);
            assertThat(log.heads()).hasToString("0-0");
            return other;
        });

        second.join();
        assertThat(log.heads()).hasToString("0-1");
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }
}
