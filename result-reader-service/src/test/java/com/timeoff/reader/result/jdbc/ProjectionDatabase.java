package com.timeoff.reader.result.jdbc;

import com.timeoff.core.calendar.CalendarAutoConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The projection's tables. Without a transaction around each test: commits are what it is about. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration({FlywayAutoConfiguration.class, CalendarAutoConfiguration.class})
@Import({
    PostgresDatabase.class,
    ProcessedOffsets.class,
    JdbcLeaveResults.class,
    JdbcLeaveApplications.class,
    JdbcVersion1Results.class,
    JdbcLeaveChanges.class,
    JdbcLeaveStates.class,
    JdbcAbsences.class,
    JdbcListFlags.class,
    JdbcLeaveEventLog.class
})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@interface ProjectionDatabase {}
