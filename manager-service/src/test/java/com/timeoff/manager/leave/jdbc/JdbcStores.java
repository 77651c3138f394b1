package com.timeoff.manager.leave.jdbc;

import com.timeoff.manager.outbox.jdbc.OutboxStore;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The real stores, for tests in other packages. */
@TestConfiguration(proxyBeanMethods = false)
@Import({JdbcApplicationStore.class, OutboxStore.class})
public class JdbcStores {

    /** Their tables, in a slice, which has no {@code MigrationAutoConfiguration}. */
    public static final String MIGRATIONS = "spring.flyway.locations=classpath:db/migration, classpath:db/{vendor}";
}
