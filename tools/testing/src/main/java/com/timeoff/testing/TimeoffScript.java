package com.timeoff.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.launcher.home.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** {@code ./timeoff} as a person or a script runs it: with no locale, as under cron, unless the environment names one. */
public final class TimeoffScript implements AutoCloseable {

    private static final Path SCRIPT = Installation.locate().root().resolve("timeoff");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String ON_TERMINAL = "stty rows 24 cols 80; exec \"$TIMEOFF_SCRIPT\" ";

    private final Process process;
    private final StringBuffer out = new StringBuffer();
    private final StringBuffer err = new StringBuffer();
    private final CompletableFuture<Void> outEnds;
    private final CompletableFuture<Void> errEnds;

    private TimeoffScript(Map<String, String> environment, List<String> command) {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment()
                    .keySet()
                    .removeIf(it -> it.startsWith("TIMEOFF_") || it.startsWith("LC_") || it.equals("LANG"));
            builder.environment().putAll(environment);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("TIMEOFF_SCRIPT", SCRIPT.toString());
            builder.environment().putAll(Map.of("SHELL", "/bin/sh", "TERM", "xterm"));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        outEnds = CompletableFuture.runAsync(() -> collect(process.getInputStream(), out));
        errEnds = CompletableFuture.runAsync(() -> collect(process.getErrorStream(), err));
    }

    /** Without a terminal: all three streams are pipes. */
    public static TimeoffScript start(Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        return new TimeoffScript(environment, command);
    }

    /** Without a terminal, by a shell: what its {@code printf} writes is passed on byte by byte. */
    public static TimeoffScript startInShell(Map<String, String> environment, String arguments) {
        return new TimeoffScript(environment, List.of("sh", "-c", "exec \"$TIMEOFF_SCRIPT\" " + arguments));
    }

    /** On a pseudo-terminal of 80 columns, by util-linux's {@code script}; only what is typed is its input. */
    public static TimeoffScript startOnTerminal(Map<String, String> environment, String arguments) {
        return new TimeoffScript(environment, List.of("script", "-qec", ON_TERMINAL + arguments, "/dev/null"));
    }

    /** Whether there are pseudo-terminals here. */
    public static boolean terminals() {
        try {
            var version = new ProcessBuilder("script", "--version").start();
            return new String(version.getInputStream().readAllBytes(), UTF_8).contains("util-linux");
        } catch (IOException e) {
            return false;
        }
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    public List<String> lines() {
        return out().lines().toList();
    }

    /** Waits until the output, on one of the streams, has it. */
    public void await(String text) {
        Awaitility.await("\"" + text + "\"").atMost(TIMEOUT).until(() -> Stream.of(out, err)
                .anyMatch(it -> it.toString().contains(text)));
    }

    /** Followed by Enter. */
    public void type(String text) {
        try {
            var keyboard = process.getOutputStream();
            keyboard.write((text + '\r').getBytes(UTF_8));
            keyboard.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C, as a terminal would send it. */
    public void interrupt() throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
    }

    /** Waits for its end and for all of its output. */
    public int exitCode() {
        Awaitility.await().atMost(TIMEOUT).until(() -> !process.isAlive());
        outEnds.join();
        errEnds.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void collect(InputStream in, StringBuffer into) {
        try (var reader = new InputStreamReader(in, UTF_8)) {
            var some = new char[1024];
            for (var count = reader.read(some); count >= 0; count = reader.read(some)) {
                into.append(some, 0, count);
            }
        } catch (IOException e) {
            // It was closed: there is no more.
        }
    }
}
