package com.timeoff.manager.leave.jdbc;

import com.timeoff.manager.outbox.jdbc.OutboxStore;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The real stores, for tests in other packages. */
@TestConfiguration(proxyBeanMethods = false)
@Import({JdbcApplicationStore.class, OutboxStore.class})
public class JdbcStores {}
