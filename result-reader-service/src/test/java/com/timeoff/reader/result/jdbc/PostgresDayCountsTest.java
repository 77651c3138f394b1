package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class PostgresDayCountsTest extends DayCountsContract {

    @Override
    void settle() {
        jdbc.sql("vacuum analyze leave_result").update();
    }

    @Override
    void assertReadsStretchesOfTheIndex(String plan) {
        assertThat(plan)
                .contains("Index Only Scan using leave_result_by_day")
                .doesNotContain("Seq Scan", "leave_result_by_department");
    }
}
