package com.timeoff.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.Children;
import com.timeoff.launcher.FakeInstallation;
import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.command.StatusTable;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.PartFiles;
import com.timeoff.launcher.process.PidRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteIT {

    @TempDir
    private Path folder;

    private SuiteOptions options;

    @BeforeEach
    void fakeServices() throws IOException {
        Path root = folder.resolve("a root with spaces");
        options = SuiteOptions.in(root.resolve(".timeoff")).withInstallation(FakeInstallation.in(root));
    }

    @Test
    void startsAllStopsAllAndLeavesNothingBehind() {
        List<PartName> ready = new ArrayList<>();
        try (Suite suite = Suite.start(options, (part, took) -> ready.add(part.name()))) {
            assertThat(ready).containsExactlyInAnyOrder(PartName.values());
            StatusTable table = StatusTable.of(new Home(options.home()));
            assertThat(table.running()).isTrue();
            assertThat(table.ready()).isTrue();
            assertThat(suite.employee()).hasPort(options.ports().of(PortName.EMPLOYEE));
            assertThatThrownBy(() -> Suite.start(options)).hasMessageContaining("runs already");
            assertThat(Children.direct()).hasSize(PartName.values().length);
            // Whoever is let in as the superuser may run programs.
            String database = suite.databaseUrl(PartName.MANAGER);
            assertThatThrownBy(() -> DriverManager.getConnection(database, "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(Children.alive()).isEmpty();
        assertThat(options.home().resolve("run")).isDirectoryNotContaining("glob:**.pid");
    }

    @Test
    void aSinglePartCanBeKilledAndStartedAgain() {
        try (Suite suite = Suite.start(options)) {
            Part manager = suite.part(PartName.MANAGER);
            manager.kill();
            assertThat(suite.awaitDeath())
                    .hasMessageContaining("manager-service died (exit code 137)")
                    .hasMessageContaining("I am fake");
            manager.start();
            assertThat(manager.probe().ready()).isTrue();
        }
    }

    @Test
    void aPartThatDiesAtStartIsReportedAndTheRestIsStopped() {
        int port = options.ports().of(PortName.READER);
        assertThatThrownBy(() -> Suite.start(options.withEnvironment(Map.of("FAKE_DIES_ON", Integer.toString(port)))))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("result-reader-service died (exit code 7)")
                .hasMessageContaining("something broke")
                .hasMessageContaining("result-reader-service.log");
        assertThat(Children.alive()).isEmpty();
    }

    @Test
    @Tag("faults")
    void aPartThatIsNotReadyInTimeIsReported() {
        int port = options.ports().of(PortName.EMPLOYEE);
        SuiteOptions sick = options.withEnvironment(Map.of("FAKE_SICK_ON", Integer.toString(port)))
                .withReadyWithin(Duration.ofSeconds(25));
        assertThatThrownBy(() -> Suite.start(sick)).hasMessageContaining("employee-service is not ready after 25 s");
        assertThat(Children.alive()).isEmpty();
    }

    @Test
    void aTakenPortStopsItBeforeAnythingStarts() throws IOException {
        int port = options.ports().of(PortName.KAFKA_CONTROLLER);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Suite.start(options))
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for kafka");
        }
        assertThat(options.home().resolve("logs")).doesNotExist();
    }

    @Test
    void whatAKilledLauncherLeftIsStoppedFirst() throws IOException {
        Process orphan = new ProcessBuilder("sleep", "600").start();
        PartFiles files = new Home(options.home()).files(PartName.READER);
        files.prepare();
        PidRecord.of(orphan.toHandle(), 1).write(files.pid());
        assertThat(new Orphans(new Home(options.home())).stop(Duration.ofSeconds(5)))
                .containsExactly(PartName.READER);
        await().until(() -> !orphan.isAlive());
        assertThat(Files.exists(files.pid())).isFalse();
    }
}
