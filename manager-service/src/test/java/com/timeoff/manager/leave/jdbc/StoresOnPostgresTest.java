package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class StoresOnPostgresTest extends StoresTest {

    @Override
    void assertReadsInOrder(String plan) {
        assertThat(plan)
                .contains("Index Scan")
                .doesNotContain("Seq Scan", "Bitmap")
                .doesNotContainPattern("Sort  .*\\s+Sort Key: (?!own\\.seq)");
    }
}
