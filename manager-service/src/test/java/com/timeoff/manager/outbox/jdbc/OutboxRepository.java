package com.timeoff.manager.outbox.jdbc;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

@TestConfiguration(proxyBeanMethods = false)
@Import(JdbcOutbox.class)
public class OutboxRepository {}
