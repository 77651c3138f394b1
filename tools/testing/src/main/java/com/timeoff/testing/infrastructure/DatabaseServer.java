package com.timeoff.testing.infrastructure;

import com.timeoff.launcher.database.PostgresServer;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** One PostgreSQL for all tests of a JVM, which ends with it. It forgets what a crash takes: tests need not wait for disks. */
final class DatabaseServer {

    static final String USER = "postgres";
    static final String PASSWORD = "postgres";

    private static final DockerImageName IMAGE = DockerImageName.parse("postgres:17.11");
    private static final int PORT = 5432;

    // Spring keeps the pools of many tests open.
    private static final Map<String, String> SETTINGS = Map.of("fsync", "off", "max_connections", "300");

    private static final AtomicInteger databases = new AtomicInteger();

    private DatabaseServer() {}

    /** @return the URL of a new one */
    static String emptyDatabase() {
        var name = "test" + databases.incrementAndGet();
        try (var connection = DriverManager.getConnection(Shared.PREFIX + USER, USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Shared.PREFIX + name;
    }

    private static final class Shared {

        /** To which a database's name is added. */
        private static final String PREFIX =
                switch (Backend.current()) {
                    case LOCAL -> local();
                    case CONTAINERS -> container();
                };

        private static String local() {
            return PostgresServer.start(Installation.locate(), TestFolder.create(), FreePorts.next(), SETTINGS)
                    .url("");
        }

        @SuppressWarnings("resource") // stopped when the JVM ends
        private static String container() {
            var server = new GenericContainer<>(IMAGE)
                    .withExposedPorts(PORT)
                    .withEnv("POSTGRES_PASSWORD", PASSWORD)
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300")
                    // The first time, it is the server that runs the image's scripts.
                    .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2));
            server.start();
            // Without Ryuk nobody else does it.
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return "jdbc:postgresql://" + server.getHost() + ':' + server.getMappedPort(PORT) + '/';
        }
    }
}
