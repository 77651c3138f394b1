package com.timeoff.core.database;

import com.timeoff.core.startup.StartupStep;
import com.timeoff.core.startup.StartupStepHealthIndicator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Migrates the tables as a step of the start: a database that is away does not end the process. */
@AutoConfiguration(after = FlywayAutoConfiguration.class)
@ConditionalOnClass({Flyway.class, FlywayMigrationStrategy.class})
@ConditionalOnBean(Flyway.class)
public class MigrationAutoConfiguration {

    /** While beans are made, nothing is migrated. */
    @Bean
    FlywayMigrationStrategy migrateLater() {
        return flyway -> {};
    }

    /**
     * What only this database needs, beside the usual locations. Its URL says which it is: {@code {vendor}} in a
     * location would ask the database itself, which may be away.
     */
    @Bean
    FlywayConfigurationCustomizer migrationsByVendor(JdbcConnectionDetails database) {
        var vendor = DatabaseDriver.fromJdbcUrl(database.getJdbcUrl()).getId();
        return flyway -> flyway.locations(Stream.concat(
                        Stream.of(flyway.getLocations()).map(Location::getDescriptor),
                        Stream.of("classpath:db/" + vendor))
                .toArray(String[]::new));
    }

    @Bean
    StartupStep tables(Flyway flyway) {
        return new StartupStep("tables", flyway::migrate);
    }

    @Bean
    StartupStepHealthIndicator tablesHealthIndicator(StartupStep tables) {
        return new StartupStepHealthIndicator(tables);
    }
}
