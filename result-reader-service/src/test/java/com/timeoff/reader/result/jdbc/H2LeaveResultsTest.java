package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:results;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class H2LeaveResultsTest extends LeaveResultsContract {

    @Override
    void assertNeedsNoSorting(String plan) {
        assertThat(plan).contains("index sorted").doesNotContain("tableScan");
    }

    @Override
    void assertIsPutTogether(String plan) {
        assertThat(plan)
                .contains("UNION ALL", "leave_result_by_department", "leave_result_by_email: emp_email = ")
                .doesNotContain("leave_result.tableScan");
    }

    @Override
    void assertFindsOnePersons(String plan) {
        assertThat(plan)
                .contains("leave_result_by_email: emp_email = ", "AND arrival_block = block.number")
                .doesNotContain("leave_result.tableScan", "leave_result_by_department");
    }
}
