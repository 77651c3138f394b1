package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class StoresOnPostgresTest extends StoresTest {

    @Override
    void assertNeedsNoSorting(String plan) {
        assertThat(plan).contains("Index Scan").doesNotContain("Sort", "Seq Scan");
    }
}
