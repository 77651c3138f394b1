package com.timeoff.testing.infrastructure;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Points a service under test at an empty database of a real PostgreSQL, one server for all tests of a JVM. */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresDatabase {

    @Bean
    DynamicPropertyRegistrar postgres() {
        var url = DatabaseServer.emptyDatabase();
        return registry -> {
            registry.add("spring.datasource.url", () -> url);
            registry.add("spring.datasource.username", () -> DatabaseServer.USER);
            registry.add("spring.datasource.password", () -> DatabaseServer.PASSWORD);
        };
    }
}
