package com.timeoff.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What Java's own process API leaves out, or makes long. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        output("kill", "-" + signal, Long.toString(pid));
    }

    /** Returns when the process really stands still: the kernel stops its threads a little after the signal. */
    static void pause(Process process) {
        send("STOP", process.pid());
        while (process.isAlive()
                && !output("ps", "-o", "state=", "-p", Long.toString(process.pid()))
                        .startsWith("T")) {
            Thread.onSpinWait();
        }
    }

    static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    static void stop(ProcessHandle process, Duration grace) {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        // A paused process would never see the SIGTERM.
        send("CONT", process.pid());
        if (!exits(process, grace)) {
            process.destroyForcibly();
            exits(process, Duration.ofSeconds(10));
        }
    }

    private static boolean exits(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.onExit().join();
            return text.strip();
        } catch (IOException e) {
            throw new LaunchException("Cannot run " + command[0] + ": " + e.getMessage(), e);
        }
    }
}
