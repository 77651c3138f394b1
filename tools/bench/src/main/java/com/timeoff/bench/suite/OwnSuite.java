package com.timeoff.bench.suite;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A suite that the bench has started, with the no-op in its employee-service, and without the service that nobody waits for:
 * it would share the processors with those that are measured.
 *
 * @param readyAfter how long all parts took to become ready
 */
record OwnSuite(Suite suite, Duration readyAfter) implements AutoCloseable {

    static OwnSuite start(SuiteOptions options) {
        var begin = System.nanoTime();
        var suite = Suite.start(options.without(PartName.NOTIFICATIONS)
                .withReadyWithin(Duration.ofMinutes(3))
                .withClassPath(PartName.EMPLOYEE, noopJar(options.installation())));
        return new OwnSuite(suite, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Path noopJar(Installation installation) {
        var jar = installation.root().resolve(Path.of("tools", "bench", "noop", "target", "bench-noop.jar"));
        if (!Files.exists(jar)) {
            throw new LaunchException(jar + " is missing: run ./mvnw -DskipTests package");
        }
        return jar;
    }

    URI noop() {
        return suite.employee().resolve("/noop");
    }

    /** To stop and start it. */
    Part part(PartName name) {
        return suite.part(name);
    }

    /**
     * To what a service keeps, for whoever commits by himself; many rows travel in one statement.
     */
    Connection database(PartName service) {
        var url = suite.databaseUrl(service);
        var user = url.substring(url.lastIndexOf('/') + 1);
        try {
            var connection = DriverManager.getConnection(url + "?reWriteBatchedInserts=true", user, user);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        suite.close();
    }
}
