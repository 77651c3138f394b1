package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:stores;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class StoresOnH2Test extends StoresTest {

    @Override
    void assertNeedsNoSorting(String plan) {
        assertThat(plan).contains("index sorted").doesNotContain("tableScan");
    }
}
