package com.timeoff.core.database;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** What only one database needs, beside the usual migrations: {@code db/h2}, {@code db/postgresql}. */
@AutoConfiguration(after = FlywayAutoConfiguration.class)
@ConditionalOnClass({Flyway.class, FlywayConfigurationCustomizer.class})
@ConditionalOnBean(Flyway.class)
public class VendorMigrationAutoConfiguration {

    /** The URL says which it is: {@code {vendor}} in a location would ask the database itself, which may be away. */
    @Bean
    FlywayConfigurationCustomizer migrationsByVendor(JdbcConnectionDetails database) {
        var vendor = DatabaseDriver.fromJdbcUrl(database.getJdbcUrl()).getId();
        return flyway -> flyway.locations(Stream.concat(
                        Stream.of(flyway.getLocations()).map(Location::getDescriptor),
                        Stream.of("classpath:db/" + vendor))
                .toArray(String[]::new));
    }
}
