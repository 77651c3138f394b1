package com.timeoff.bench.suite;

import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.part.PartName;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The server in which manager and reader of a measured suite have their databases. */
final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** @param data a folder that is not there yet */
    static Postgres start(Path data) {
        try {
            return new Postgres(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(FreePorts.next())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service is told to keep its data in an empty database of its own. */
    Map<String, String> emptyDatabase(PartName service) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name(service));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "SPRING_DATASOURCE_URL",
                url(service),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "postgres");
    }

    /** To that service's database, for whoever commits by himself; many rows travel in one statement. */
    Connection connect(PartName service) {
        try {
            var connection =
                    DriverManager.getConnection(url(service) + "?reWriteBatchedInserts=true", "postgres", "postgres");
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(PartName service) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name(service);
    }

    private static String name(PartName service) {
        return service.label().replace('-', '_');
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
