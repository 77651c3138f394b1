package com.timeoff.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.PartFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void eraseLeavesWhatTheSuiteDidNotMake() throws IOException {
        Home home = new Home(folder);
        home.files(PartName.KAFKA).prepare();
        Files.writeString(Files.createDirectory(home.mails()).resolve("one.eml"), "x");
        Path foreign = Files.writeString(folder.resolve("mine.txt"), "x");
        home.erase();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(foreign));
        assertThat(foreign).exists();
    }

    @Test
    void aSecondLauncherIsTurnedAway() {
        Home home = new Home(folder);
        HomeLock first = HomeLock.take(home);
        assertThatThrownBy(() -> HomeLock.take(home))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("runs already")
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        first.close();
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

    @Test
    void whatItMakesIsItsOwnersAlone() throws IOException {
        Home home = new Home(folder.resolve("a/b"));
        HomeLock.take(home).close();
        home.files(PartName.KAFKA).prepare();

        assertThat(home.claim()).isEmpty();
        for (String made : List.of("", "run", "logs", "data", "data/kafka")) {
            assertThat(permissions(home.path().resolve(made))).isEqualTo("rwx------");
        }
    }

    @Test
    void whatWasOpenIsClosedAndSaid() throws IOException {
        Path open = Files.createDirectories(folder.resolve("old"));
        for (String name : List.of("", "run", "logs", "data")) {
            open(Files.createDirectories(open.resolve(name)));
        }
        Home home = new Home(open);

        try (HomeLock lock = HomeLock.take(home)) {
            assertThat(lock.remark()).hasValueSatisfying(it -> assertThat(it).contains("was open", open.toString()));
        }
        for (String name : List.of("", "run", "logs", "data")) {
            assertThat(permissions(open.resolve(name))).isEqualTo("rwx------");
        }
        assertThat(home.claim()).isEmpty();
    }

    @Test
    void aFolderOfOtherThingsStaysAsOpenAsItIs() throws IOException {
        open(folder);
        open(Files.createDirectories(folder.resolve("data")));
        Files.writeString(folder.resolve("mine.txt"), "x");

        HomeLock.take(new Home(folder)).close();

        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(folder.resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("run"))).isEqualTo("rwx------");
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
