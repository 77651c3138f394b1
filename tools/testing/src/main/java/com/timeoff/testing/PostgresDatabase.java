package com.timeoff.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Points a service under test at an empty database of a real PostgreSQL, one server for all tests of a JVM. */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresDatabase {

    private static final AtomicInteger databases = new AtomicInteger();

    @Bean
    DynamicPropertyRegistrar postgres() {
        var url = emptyDatabase();
        return registry -> {
            registry.add("spring.datasource.url", () -> url);
            registry.add("spring.datasource.username", () -> "postgres");
            registry.add("spring.datasource.password", () -> "postgres");
        };
    }

    private static String emptyDatabase() {
        var name = "test" + databases.incrementAndGet();
        try (var connection =
                        Shared.INSTANCE.getDatabase("postgres", "postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Shared.INSTANCE.getJdbcUrl("postgres", name);
    }

    private static final class Shared {

        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
