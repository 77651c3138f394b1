package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class PostgresDayCountsTest extends DayCountsContract {

    @Override
    void assertReadsStretchesOfTheIndex(String plan) {
        assertThat(plan)
                .containsPattern(
                        "Index (Only )?Scan (on|using) leave_result_by_day.*\\s+Index Cond: \\(\\(processed_at >= ")
                .doesNotContain("Seq Scan", "leave_result_by_department");
    }
}
