package com.timeoff.system;

import com.timeoff.launcher.database.PostgresServer;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL that lets services in by TLS and password alone; who administers it needs neither. */
final class SecurePostgres implements AutoCloseable {

    private static final String USER = "timeoff";
    private static final String PASSWORD = "secret-of-timeoff";
    private static final String RULES = """
            host    all postgres 127.0.0.1/32 trust
            hostssl all all      127.0.0.1/32 scram-sha-256
            """;

    private final PostgresServer server;

    SecurePostgres(Path folder, Certificates certificates) throws IOException, SQLException {
        server = PostgresServer.start(
                Installation.locate(),
                folder.resolve("postgres"),
                FreePorts.next(),
                Map.of(
                        "ssl",
                        "on",
                        "ssl_cert_file",
                        certificates.certificate().toString(),
                        "ssl_key_file",
                        certificates.privateKey().toString(),
                        "hba_file",
                        Files.writeString(folder.resolve("hba.conf"), RULES).toString()));
        execute("create role " + USER + " login password '" + PASSWORD + "'");
    }

    /** What a service is told to keep its data in an empty database of that name, as in docs/security.md. */
    Map<String, String> emptyDatabase(String name, Certificates trusted) throws SQLException {
        execute("create database " + name + " owner " + USER);
        return Map.of(
                "SPRING_DATASOURCE_URL",
                server.url(name) + "?sslmode=verify-full&sslrootcert=" + trusted.certificate(),
                "SPRING_DATASOURCE_USERNAME",
                USER,
                "SPRING_DATASOURCE_PASSWORD",
                PASSWORD);
    }

    /** How many connections services have, encrypted or not. */
    long connections(boolean encrypted) throws SQLException {
        try (var connection = administrator();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from pg_stat_ssl join pg_stat_activity using (pid)"
                        + " where usename = '" + USER + "' and ssl = " + encrypted)) {
            count.next();
            return count.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), "postgres", "");
    }

    @Override
    public void close() {
        server.close();
    }
}
