package com.timeoff.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path home;

    @Test
    void wrongUsageExitsWith2() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("up", "--port-offset", "x")).isEqualTo(2);
        assertThat(run("logs", "nix")).isEqualTo(2);
        assertThat(err.toString()).contains("no part is called \"nix\"");
    }

    @Test
    void helpListsAllCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("up", "status", "down", "reset", "logs");
    }

    @Test
    void whereNothingRunsStatusExitsWith3AndDownHasNothingToDo() {
        assertThat(run("status", "--data", home.toString())).isEqualTo(3);
        assertThat(run("down", "--data", home.toString())).isZero();
    }

    private int run(String... arguments) {
        return Launcher.commandLine()
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
    }
}
