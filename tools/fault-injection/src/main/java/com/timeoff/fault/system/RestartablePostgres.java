package com.timeoff.fault.system;

import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.part.PartName;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL that can be stopped and started again, with its data and on its port. */
public final class RestartablePostgres implements AutoCloseable {

    private final Path data;
    private final int port = FreePorts.next();
    private EmbeddedPostgres server;

    private RestartablePostgres(Path data) {
        this.data = data;
        this.server = launch(data, port);
    }

    static RestartablePostgres start(Path data) {
        return new RestartablePostgres(data);
    }

    /** Returns when it serves. */
    public void start() {
        server = launch(data, port);
    }

    /** Whatever is under way is broken off. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service is told to keep its data in a database of its own, which is empty now. */
    Map<String, String> emptyDatabase(PartName service) {
        erase(service);
        // Whoever stands still in the middle of a transaction gives back what it has locked.
        var options = "?options=-c%20idle_in_transaction_session_timeout=5000";
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:" + port + "/" + database(service) + options,
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "postgres");
    }

    /** All that the service keeps, tables and connections as well. */
    public void erase(PartName service) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database(service) + " with (force)");
            statement.execute("create database " + database(service));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String database(PartName service) {
        return service.label().replace('-', '_');
    }

    private static EmbeddedPostgres launch(Path data, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
