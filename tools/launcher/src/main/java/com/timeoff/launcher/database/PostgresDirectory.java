package com.timeoff.launcher.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.process.Program;
import com.timeoff.launcher.process.UnprivilegedUser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The server's folder: its cluster of databases, which is made once, and who may sign in. */
record PostgresDirectory(Path path, PostgresBinaries binaries, UnprivilegedUser user) {

    // Over the loopback address alone, a service to its own database.
    private static final String RULES = """
            host all      postgres 127.0.0.1/32 scram-sha-256
            host sameuser all      127.0.0.1/32 scram-sha-256
            """;

    private static final String UNFINISHED = "unfinished";

    Path cluster() {
        return path.resolve("cluster");
    }

    /** @param passwords by user */
    void prepare(Map<String, String> passwords) {
        try {
            binaries.unpack();
            eraseUnfinished();
            if (!Files.exists(cluster())) {
                create();
            }
            requireSameVersion();
            user.own(cluster());
            Files.writeString(cluster().resolve("pg_hba.conf"), RULES);
            new PostmasterPid(cluster().resolve("postmaster.pid")).forgetOther();
            tellUsers(DatabaseUsers.statements(passwords));
        } catch (IOException e) {
            throw new LaunchException("Cannot prepare PostgreSQL's folder " + path + ": " + e.getMessage(), e);
        }
    }

    private void requireSameVersion() throws IOException {
        String version = Files.readString(cluster().resolve("PG_VERSION")).strip();
        if (!version.equals(binaries.version())) {
            throw new LaunchException("The databases in " + cluster() + " were made by PostgreSQL " + version
                    + ", which PostgreSQL " + binaries.version()
                    + " cannot read: ./timeoff reset erases them, with the topics and all other data");
        }
    }

    /** An initdb that outlived a killed launcher may write still: then the rest is left to the next start. */
    private void eraseUnfinished() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path, UNFINISHED + "*")) {
            for (Path unfinished : all) {
                try {
                    FilesIn.erase(unfinished);
                } catch (IOException | UncheckedIOException e) {
                    continue;
                }
            }
        }
    }

    /** Under a name of its own until it is complete, so that what was broken off is begun anew. */
    private void create() throws IOException {
        Path unfinished = Files.createTempDirectory(path, UNFINISHED);
        user.own(unfinished);
        List<String> initdb = user.command(
                binaries.program("initdb"),
                "-D",
                unfinished.toString(),
                "--username=" + DatabaseUsers.ADMIN,
                "--auth=reject",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        new Program("Making PostgreSQL's cluster", initdb, path.resolve("initdb.log")).run();
        Files.deleteIfExists(told());
        Files.move(unfinished, cluster());
    }

    /**
     * What was told last is kept, to see whether there is more to tell. A cluster from before a service existed lacks its
     * user or its database.
     */
    private void tellUsers(String passwords) throws IOException {
        if (!Files.exists(told()) || !Files.readString(told()).equals(passwords)) {
            execute(DatabaseUsers.QUERY);
            execute(DatabaseUsers.creation(Files.readString(output())) + passwords);
            FilesIn.writePrivate(told(), passwords);
        }
    }

    private Path output() {
        return path.resolve("users.log");
    }

    private Path told() {
        return path.resolve("passwords.sql");
    }

    /** Before the server runs, and so before anybody could sign in. */
    private void execute(String statements) {
        List<String> alone = user.command(
                binaries.program("postgres"),
                "--single",
                "-D",
                cluster().toString(),
                "-c",
                "exit_on_error=on",
                // No password in the log.
                "-c",
                "log_min_error_statement=panic",
                DatabaseUsers.ADMIN);
        new Program("Telling PostgreSQL its users", alone, output())
                .run(new ByteArrayInputStream(statements.getBytes(UTF_8)));
    }
}
