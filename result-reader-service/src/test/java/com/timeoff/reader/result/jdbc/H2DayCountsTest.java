package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:counts;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class H2DayCountsTest extends DayCountsContract {

    @Override
    void assertReadsStretchesOfTheIndex(String plan) {
        assertThat(plan).contains("leave_result_by_day: processed_at >= ").doesNotContain("tableScan");
    }
}
