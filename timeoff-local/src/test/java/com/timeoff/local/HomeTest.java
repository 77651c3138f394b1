package com.timeoff.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void eraseLeavesWhatTheSuiteDidNotMake() throws IOException {
        Home home = new Home(folder);
        home.files(PartName.KAFKA).prepare();
        Path foreign = Files.writeString(folder.resolve("mine.txt"), "x");
        home.erase();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(foreign));
        assertThat(foreign).exists();
    }

    @Test
    void aSecondLauncherIsTurnedAway() {
        Home home = new Home(folder);
        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("runs already")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        HomeLock.take(home).close();
        assertThat(home.launcher()).doesNotExist();
    }

    @Test
    void aLogIsOneRunsAndTheLastOneIsKept() throws IOException {
        PartFiles files = new Home(folder).files(PartName.READER);
        files.prepare();
        Files.writeString(files.log(), "first run");
        files.prepare();
        assertThat(files.log()).doesNotExist();
        assertThat(files.log().resolveSibling("result-reader-service.previous.log"))
                .hasContent("first run");
    }
}
