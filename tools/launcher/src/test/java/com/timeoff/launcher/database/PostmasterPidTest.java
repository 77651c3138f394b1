package com.timeoff.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmasterPidTest {

    @TempDir
    private Path folder;

    @Test
    void ofADeadProcessStays() throws IOException, InterruptedException {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        assertThat(afterForgetting(Long.toString(dead.pid()))).exists();
    }

    @Test
    void ofAnotherProgramIsDeleted() throws IOException {
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            assertThat(afterForgetting(Long.toString(other.pid()))).doesNotExist();
        } finally {
            other.destroyForcibly().onExit().join();
        }
    }

    @Test
    void ofALiveServerStaysEvenIfItsProgramWasReplaced() throws IOException, InterruptedException {
        Path program = folder.resolve("postgres");
        run("sh", "-c", "cp \"$(command -v sleep)\" \"$0\"", program.toString());
        Process server = new ProcessBuilder(program.toString(), "600").start();
        try {
            assertThat(afterForgetting(Long.toString(server.pid()))).exists();
            Files.delete(program);
            assertThat(afterForgetting(Long.toString(server.pid()))).exists();
        } finally {
            server.destroyForcibly().onExit().join();
        }
    }

    /** A server that runs alone notes its id as a negative number. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "nonsense"})
    void thatNamesNoServerStays(String pid) throws IOException {
        assertThat(afterForgetting(pid)).exists();
    }

    private Path afterForgetting(String pid) throws IOException {
        Path file = Files.writeString(folder.resolve("postmaster.pid"), pid + "\n/data\n");
        new PostmasterPid(file).forgetOther();
        return file;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
