package com.timeoff.launcher.database;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.Addresses;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortCheck;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.PartFiles;
import com.timeoff.launcher.process.PartSpec;
import com.timeoff.launcher.process.StandalonePart;
import com.timeoff.launcher.process.Startup;
import com.timeoff.launcher.process.UnprivilegedUser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real PostgreSQL in processes of its own, listening on the loopback address only. */
public final class PostgresServer extends StandalonePart {

    // Ctrl-C would stop it at once, before the services, for it cannot be told to ignore it: no terminal is its own.
    private static final List<String> SETSID = List.of("setsid");
    private static final List<String> SETSID_OF_MACOS =
            List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!");

    private PostgresServer(Part part) {
        super(part);
    }

    /**
     * Returns when the server takes connections. A directory that was used before keeps its databases: {@code manager},
     * {@code reader} and {@code notifications}, each of a user with that name and password, and those of the superuser
     * {@code postgres}, whose password is the name, too: for tests alone.
     *
     * @param directory the server's data, log and pid file
     * @param settings of postgresql.conf
     * @throws LaunchException if the port is taken, or the server dies or is not ready within two minutes
     */
    public static PostgresServer start(
            Installation installation, Path directory, int port, Map<String, String> settings) {
        PortCheck.requireFree(PortName.POSTGRES, port);
        PartFiles files = PartFiles.in(directory, PartName.POSTGRES);
        PartSpec spec = spec(
                installation,
                files,
                port,
                settings,
                DatabaseUsers.passwords(Optional.empty(), DatabaseUsers.ADMIN),
                UnprivilegedUser.current(),
                Duration.ofSeconds(15));
        return new PostgresServer(Startup.alone(new Part(spec)));
    }

    /** @param passwords by user */
    public static PartSpec spec(
            Installation installation,
            PartFiles files,
            int port,
            Map<String, String> settings,
            Map<String, String> passwords,
            UnprivilegedUser user,
            Duration grace) {
        PostgresBinaries binaries = installation.postgres();
        PostgresDirectory directory = new PostgresDirectory(files.work(), binaries, user);
        List<String> command = Stream.of(
                        setsid(),
                        user.command(
                                binaries.program("postgres"),
                                "-D",
                                directory.cluster().toString()),
                        PostgresSettings.arguments(port, settings))
                .flatMap(List::stream)
                .toList();
        return new PartSpec(
                PartName.POSTGRES,
                port,
                files,
                command,
                Map.of("LC_ALL", "C"),
                () -> directory.prepare(passwords),
                () -> {},
                new PostgresProbe(port),
                grace);
    }

    private static List<String> setsid() {
        return System.getProperty("os.name").startsWith("Mac") ? SETSID_OF_MACOS : SETSID;
    }

    /** For JDBC. */
    public String url(String database) {
        return Addresses.jdbc(part().spec().port(), database);
    }
}
