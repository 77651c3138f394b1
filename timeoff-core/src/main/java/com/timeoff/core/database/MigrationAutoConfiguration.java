package com.timeoff.core.database;

import com.timeoff.core.startup.ReasonHealthIndicator;
import com.timeoff.core.startup.StartupStep;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Migrates the tables as a step of the start: a database that is unavailable does not end the process. */
@AutoConfiguration(after = FlywayAutoConfiguration.class)
@ConditionalOnClass({Flyway.class, FlywayMigrationStrategy.class})
@ConditionalOnBean(Flyway.class)
public class MigrationAutoConfiguration {

    /** While beans are made, nothing is migrated. */
    @Bean
    FlywayMigrationStrategy migrateLater() {
        return flyway -> {};
    }

    @Bean
    StartupStep tables(Flyway flyway) {
        return new StartupStep("tables", flyway::migrate);
    }

    @Bean
    ReasonHealthIndicator tablesHealthIndicator(StartupStep tables) {
        return new ReasonHealthIndicator(tables::pending);
    }
}
