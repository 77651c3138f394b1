package com.timeoff.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.Precondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedUserTest {

    // Enough that giving them away takes longer than the clock of a file system stands still.
    private static final int FILES = 3_000;

    @TempDir
    private Path folder;

    @Test
    void theFolderIsGivenAwayAfterAllThatIsInIt() throws IOException {
        Precondition.root();
        Path inner = Files.createDirectory(folder.resolve("inner"));
        for (int i = 0; i < FILES; i++) {
            Files.createFile(inner.resolve(Integer.toString(i)));
        }
        UnprivilegedUser.NOBODY.own(folder);

        for (int i = 0; i < FILES; i++) {
            Path file = inner.resolve(Integer.toString(i));
            assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(UnprivilegedUser.NOBODY.id());
            assertThat(changed(folder)).isGreaterThanOrEqualTo(changed(file));
        }
        assertThat(Files.getAttribute(folder, "unix:uid")).isEqualTo(UnprivilegedUser.NOBODY.id());
    }

    @Test
    void aFolderThatCannotBeGivenAwayIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> UnprivilegedUser.NOBODY.own(missing))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("Cannot make user 65534 the owner of " + missing);
    }

    private static FileTime changed(Path path) throws IOException {
        return (FileTime) Files.getAttribute(path, "unix:ctime");
    }
}
