package com.timeoff.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.launcher.Children;
import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private final Installation installation = Installation.locate();
    private final int port = FreePorts.next();

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void inAPathWithSpaces() {
        folder = temporary.resolve("it's a path with spaces");
    }

    @Test
    void keepsWhatWasCommittedOverAKillAndStartsAgain() throws IOException, SQLException {
        try (PostgresServer server = start()) {
            assertThat(server.url("manager")).isEqualTo("jdbc:postgresql://localhost:" + port + "/manager");
            manager(server).execute("create table kept as select 'both'::text as word");
            server.kill();
            assertThat(new PostgresProbe(port).ready()).isFalse();
            assertThat(Children.alive()).isEmpty();
        }
        // Another process has the id of the one that was killed; PostgreSQL itself passes over those it descends from.
        Process other = new ProcessBuilder("sleep", "600").start();
        Path note = folder.resolve("cluster/postmaster.pid");
        Files.writeString(note, Files.readString(note).replaceFirst("\\d+", Long.toString(other.pid())));

        try (PostgresServer server = start()) {
            assertThat(manager(server).value("select word from kept")).isEqualTo("both");
            server.pause();
            assertThat(new PostgresProbe(port).ready()).isFalse();
            server.resume();
            assertThat(new PostgresProbe(port).ready()).isTrue();
            // A paused server, too, can be stopped.
            server.pause();
        } finally {
            other.destroyForcibly().onExit().join();
        }
        assertThat(Children.alive()).isEmpty();
        assertThat(note).doesNotExist();
    }

    @Test
    void stopsAtOnceWhoeverIsConnected() throws SQLException {
        PostgresServer server = start();
        try (var client = java.sql.DriverManager.getConnection(server.url("reader"), "reader", "reader")) {
            assertThat(client.isValid(5)).isTrue();
            server.close();
            assertThat(server.part().exitCode()).hasValue(0);
            assertThat(client.isValid(5)).isFalse();
        }
        assertThat(Children.alive()).isEmpty();
    }

    @Test
    void aCommitIsOnTheDiskAndNobodyIsLetInWithoutAPassword() throws SQLException, IOException {
        try (PostgresServer server = start()) {
            Sql manager = manager(server);
            for (String promise : new String[] {"fsync", "synchronous_commit", "full_page_writes", "autovacuum"}) {
                assertThat(manager.value("show " + promise)).as(promise).isEqualTo("on");
            }
            assertThat(manager.value("show server_version")).startsWith("17.");
            assertThat(manager.value("show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(new Sql(server.url("postgres"), "postgres").value("show unix_socket_directories"))
                    .isEmpty();
            assertThat(Files.readString(folder.resolve("cluster/pg_hba.conf"))).doesNotContain("trust");
            assertThatThrownBy(() -> new Sql(server.url("reader"), "manager").value("select 1"))
                    .hasMessageContaining("no pg_hba.conf entry");
        }
    }

    @Test
    void settingsReachTheServerAndABadOneIsReported() throws SQLException {
        try (PostgresServer server = start(Map.of("work_mem", "5MB"))) {
            assertThat(manager(server).value("show work_mem")).isEqualTo("5MB");
        }
        assertThatThrownBy(() -> start(Map.of("work_mem", "none")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("work_mem");
        assertThat(Children.alive()).isEmpty();
    }

    @Test
    void aClusterThatWasNotFinishedIsBegunAnew() throws IOException, SQLException {
        Path unfinished = Files.createDirectories(folder.resolve("unfinished/base"));
        // As an initdb does that has outlived its launcher.
        Process writer = new ProcessBuilder(
                        "sh",
                        "-c",
                        "while :; do mkdir -p \"$0\"; true > \"$0/$((n += 1))\"; done",
                        unfinished.toString())
                .start();
        try (PostgresServer server = start()) {
            assertThat(manager(server).value("select current_database()")).isEqualTo("manager");
        } finally {
            writer.destroyForcibly().onExit().join();
        }
        start().close();
        assertThat(folder).isDirectoryNotContaining("glob:**/unfinished*");
    }

    /** As the versions before the notification-service have left it. */
    @Test
    void whatAnOlderClusterLacksIsCreated() throws IOException, SQLException {
        try (PostgresServer server = start()) {
            manager(server).execute("create table kept as select 'both'::text as word");
            Sql admin = new Sql(server.url("postgres"), "postgres");
            admin.execute("drop database notifications");
            admin.execute("drop role notifications");
        }
        Path told = folder.resolve("passwords.sql");
        Files.writeString(told, Files.readString(told).replaceFirst("alter role notifications .*\\n", ""));

        for (int starts = 0; starts < 2; starts++) {
            try (PostgresServer server = start()) {
                assertThat(new Sql(server.url("notifications"), "notifications").value("select current_user"))
                        .isEqualTo("notifications");
                assertThat(manager(server).value("select word from kept")).isEqualTo("both");
            }
        }
    }

    @Test
    void aClusterOfAnotherVersionIsSaid() throws IOException {
        start().close();
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "16\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("PostgreSQL 16, which PostgreSQL 17 cannot read: ./timeoff reset");
    }

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(this::start)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for postgres is in use");
        }
    }

    private PostgresServer start() {
        return start(Map.of());
    }

    private PostgresServer start(Map<String, String> settings) {
        return PostgresServer.start(installation, folder, port, settings);
    }

    private static Sql manager(PostgresServer server) {
        return new Sql(server.url("manager"), "manager");
    }
}
