package com.timeoff.notification;

import com.timeoff.core.calendar.CalendarAutoConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All between the listeners and the handlers of events, on a real PostgreSQL; the tables are made at {@link #INSTALLED}, and a
 * test moves the clock. Without a transaction around each test: commits are what it is about.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@JdbcTest(
        properties = "timeoff.reminders.time-zone=Europe/Berlin",
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "com\\.timeoff\\.notification\\.(leave|reminder)\\..*Properties"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration({FlywayAutoConfiguration.class, CalendarAutoConfiguration.class})
@Import({PostgresDatabase.class, RecordingHandler.class, EventDatabase.Components.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface EventDatabase {

    /** A Sunday. */
    Instant INSTALLED = Instant.parse("2026-11-01T00:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {"com.timeoff.notification.leave", "com.timeoff.notification.reminder"},
            excludeFilters = {
                @Filter(type = FilterType.REGEX, pattern = ".*\\.kafka\\..*"),
                @Filter(type = FilterType.REGEX, pattern = ".*(Retention|Schedule)"),
                @Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?")
            })
    class Components {

        @Bean
        TestClock clock() {
            return new TestClock(INSTALLED);
        }

        @Bean
        ReportedBacklog backlog() {
            return new ReportedBacklog();
        }
    }
}
