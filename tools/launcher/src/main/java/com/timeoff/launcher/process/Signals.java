package com.timeoff.launcher.process;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What Java's own process API leaves out, or makes long. */
public final class Signals {

    private Signals() {}

    /** With those that it has started. */
    static void pause(Process process) {
        // First the one that starts others.
        pause(process.toHandle());
        process.descendants().forEach(Signals::pause);
    }

    static void resume(Process process) {
        resume(process.toHandle());
    }

    /** With those that it has started; returns when all are gone. */
    static void kill(Process process) {
        kill(process.toHandle());
    }

    public static void stop(ProcessHandle process, PartName name, Duration grace) {
        stop(process, name.stopSignal(), grace);
    }

    public static void stop(ProcessHandle process, String signal, Duration grace) {
        if (!process.isAlive()) {
            return;
        }
        send(signal, process);
        // Who is paused would never see it.
        resume(process);
        if (!exit(List.of(process), grace)) {
            kill(process);
        }
    }

    private static void resume(ProcessHandle process) {
        process.descendants().forEach(it -> send("CONT", it));
        send("CONT", process);
    }

    private static void kill(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        exit(all, Duration.ofSeconds(10));
    }

    private static void send(String signal, ProcessHandle process) {
        output("kill", "-" + signal, Long.toString(process.pid()));
    }

    /** Returns when the process really stands still: the kernel stops its threads a little after the signal. */
    private static void pause(ProcessHandle process) {
        send("STOP", process);
        String state;
        do {
            state = output("ps", "-o", "state=", "-p", Long.toString(process.pid()));
            // Stopped, gone, or gone while the one that should take note of it is paused.
        } while (!state.isEmpty() && !state.startsWith("T") && !state.startsWith("Z"));
    }

    private static boolean exit(List<ProcessHandle> processes, Duration within) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(within.toMillis(), TimeUnit.MILLISECONDS);
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
