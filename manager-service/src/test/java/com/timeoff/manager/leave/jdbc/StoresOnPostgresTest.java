package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class StoresOnPostgresTest extends StoresTest {

    @Override
    void assertReadsInOrder(String plan) {
        assertThat(plan)
                .doesNotContain("Seq Scan")
                .doesNotContainPattern("Sort  .*\\s+Sort Key.*\\s+->  Index Scan using (?!leave_application_by_email)");
    }
}
