package com.timeoff.launcher.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** Which process a part is: the start time tells it from a later process that was given the same pid. */
public record PidRecord(long pid, Instant started, int port) {

    // The kernel's clock ticks and boot time are rounded differently from one JVM to the next.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static PidRecord of(ProcessHandle process, int port) {
        return new PidRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port);
    }

    public static Optional<PidRecord> read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return Optional.of(new PidRecord(
                    Long.parseLong(lines.getProperty("pid", "")),
                    Instant.ofEpochMilli(Long.parseLong(lines.getProperty("started", ""))),
                    Integer.parseInt(lines.getProperty("port", ""))));
        } catch (IOException | IllegalArgumentException e) {
            // None, or cut off by a crash while it was written: then nothing is known, and nothing gets killed.
            return Optional.empty();
        }
    }

    /** None, too, if the process is gone. */
    public static Optional<PidRecord> readRunning(Path file) {
        return read(file).filter(it -> it.process().isPresent());
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, "pid=%d\nstarted=%d\nport=%d\n".formatted(pid, started.toEpochMilli(), port));
    }

    /** The process, if it still is the one that was recorded. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .filter(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
    }
}
