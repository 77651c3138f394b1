package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.context.TestPropertySource;
import org.springframework.util.StringUtils;

@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:stores;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class StoresOnH2Test extends StoresTest {

    @Override
    void assertReadsInOrder(String plan) {
        assertThat(plan)
                .containsAnyOf("index sorted", "leave_application_by_email:")
                .doesNotContain("tableScan", "primary", "index sorted:"); // No order but the whole index's.
        assertThat(count(plan, "index sorted")).isEqualTo(count(plan, "leave_application_by_department:"));
        assertThat(count(plan, "AND arrival_block = block.number"))
                .isEqualTo(count(plan, "leave_application_by_email:"));
    }

    private static int count(String plan, String part) {
        return StringUtils.countOccurrencesOf(plan, part);
    }
}
