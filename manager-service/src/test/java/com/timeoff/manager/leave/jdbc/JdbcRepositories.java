package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.calendar.CalendarAutoConfiguration;
import com.timeoff.manager.outbox.jdbc.OutboxRepository;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The real repositories and their tables, for tests in other packages. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({FlywayAutoConfiguration.class, CalendarAutoConfiguration.class})
@Import({
    JdbcApplicants.class,
    JdbcLeaveApplications.class,
    JdbcLeaveChanges.class,
    JdbcLeavePeriods.class,
    OutboxRepository.class
})
public class JdbcRepositories {}
