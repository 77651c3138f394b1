package com.timeoff.launcher.process;

import com.timeoff.launcher.LaunchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that a part needs before it can run. It comes to an end by itself, or with this JVM.
 *
 * @param purpose what a failure is reported as
 * @param log gets all that it prints
 */
public record Program(String purpose, List<String> command, Path log) {

    private static final int LINES = 15;

    public Program(String purpose, List<String> command, Path log) {
        this.purpose = purpose;
        this.command = List.copyOf(command);
        this.log = log;
    }

    /** @throws LaunchException with its last lines unless its exit code is 0 */
    public void run() {
        run(InputStream.nullInputStream());
    }

    /** @param input is read by the program and closed */
    public void run(InputStream input) {
        try (input) {
            Process process = LiveParts.launch(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createDirectories(log.resolveSibling(""))
                            .resolve(log.getFileName())
                            .toFile()));
            IOException broken = null;
            try (var to = process.getOutputStream()) {
                input.transferTo(to);
            } catch (IOException e) {
                broken = e;
            }
            int code = process.onExit().join().exitValue();
            LiveParts.remove(process);
            if (code != 0) {
                throw new LaunchException(
                        purpose + " failed (exit code " + code + "):\n" + String.join("\n", LogTail.last(log, LINES)));
            }
            if (broken != null) {
                throw broken;
            }
        } catch (IOException e) {
            throw new LaunchException(purpose + " failed: " + e.getMessage(), e);
        }
    }

    /** Whether such a command exists and ends with 0. */
    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
