package com.timeoff.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.FakeInstallation;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortName;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./timeoff up} as a person runs it, with services that are none. */
class UpIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path root;
    private Path output;
    private Process up;
    private List<ProcessHandle> seen = List.of();

    @BeforeEach
    void start() throws IOException {
        root = folder.resolve("a root with spaces");
        FakeInstallation.in(root);
        FakeInstallation.addScript(root);
        output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(root.resolve("timeoff").toString(), "up")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        for (PortName port : PortName.values()) {
            environment.put(port.variable(), Integer.toString(FreePorts.next()));
        }
        up = builder.start();
    }

    @AfterEach
    void leaveNothing() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /** A program that prepares a part, a part, and a part of the last stage. */
    @ParameterizedTest
    @ValueSource(strings = {"data/postgres/initdb.log", "run/kafka.pid", "run/employee-service.pid"})
    void aSigtermDuringTheStartLeavesNoProcess(String begun) throws Exception {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Files.exists(root.resolve(".timeoff").resolve(begun)) || !up.isAlive());
        terminate();
        assertThat(Files.readString(output)).doesNotContain("Everything runs");
    }

    @Test
    void aSigtermAfterTheStartLeavesNoProcess() throws Exception {
        await().atMost(TIMEOUT).until(() -> Files.readString(output).contains("Everything runs") || !up.isAlive());
        terminate();
        assertThat(Files.readString(output)).contains("Everything runs", "Stopped.");
        assertThat(root.resolve(".timeoff/data/postgres/cluster/postmaster.pid"))
                .doesNotExist();
    }

    private void terminate() throws IOException, InterruptedException {
        seen = processes();
        assertThat(up.isAlive()).as(Files.readString(output)).isTrue();
        assertThat(seen).as("the launcher, and what it has started").hasSizeGreaterThan(1);
        up.destroy();
        assertThat(up.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(processes()).map(ProcessHandle::info).isEmpty();
        assertThat(PartName.values())
                .noneMatch(part -> Files.exists(root.resolve(".timeoff/run/" + part.label() + ".pid")));
    }

    /** Those that were seen before, and whatever was started with the folder's name. */
    private List<ProcessHandle> processes() {
        Stream<ProcessHandle> named = ProcessHandle.allProcesses()
                .filter(it -> it.info().commandLine().orElse("").contains(folder.toString()));
        return Stream.of(seen.stream(), up.descendants(), named, Stream.of(up.toHandle()))
                .flatMap(it -> it)
                .filter(ProcessHandle::isAlive)
                .collect(Collectors.toSet())
                .stream()
                .toList();
    }
}
