package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.database.VendorMigrationAutoConfiguration;
import com.timeoff.manager.outbox.jdbc.OutboxStore;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The real stores and their tables, for tests in other packages. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({FlywayAutoConfiguration.class, VendorMigrationAutoConfiguration.class})
@Import({JdbcApplicationStore.class, OutboxStore.class})
public class JdbcStores {}
