package com.timeoff.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells a secured broker that has just started who its users are and what they may do. A program of its own, as Kafka's
 * client is on the broker's classpath only; the passwords are in a file, since command lines are seen by everybody.
 */
record AccessGrant(Installation installation, Path log, Path secrets, int port) {

    private static final String PROGRAM = "com.timeoff.launcher.access.GrantAccess";

    void run() {
        List<String> command = JavaCommand.frugal(
                List.of("-Xmx64m", Compilers.SIMPLE),
                "-cp",
                launcher() + File.pathSeparator + installation.kafkaLibs().resolve("*"),
                PROGRAM,
                Addresses.of(PartName.KAFKA, port),
                secrets.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int code = process.onExit().join().exitValue();
            if (code != 0) {
                throw new LaunchException("The broker did not take its users and their rights (exit code " + code
                        + "):\n" + String.join("\n", LogTail.last(log, 15)));
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot tell the broker its users: " + e.getMessage(), e);
        }
    }

    /** Its jar, or what will be in it. */
    private static Path launcher() {
        try {
            return Path.of(AccessGrant.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
