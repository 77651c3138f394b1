package com.timeoff.launcher.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Prints a log as it grows; when its part starts anew, goes on with the new log. */
record LogFollower(Path log, PrintStream out) {

    private static final Duration PERIOD = Duration.ofMillis(200);

    void follow() throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            followOne();
        }
    }

    private void followOne() throws IOException {
        Object key = key();
        if (key == null) {
            LockSupport.parkNanos(PERIOD.toNanos());
            return;
        }
        try (InputStream in = Files.newInputStream(log)) {
            while (!Thread.currentThread().isInterrupted()) {
                boolean same = Objects.equals(key, key());
                PrintedLog.copy(in, out);
                if (!same) {
                    return;
                }
                LockSupport.parkNanos(PERIOD.toNanos());
            }
        }
    }

    /** The inode: a log that was moved aside is another file under the same name. */
    private @Nullable Object key() {
        try {
            return Files.readAttributes(log, java.nio.file.attribute.BasicFileAttributes.class)
                    .fileKey();
        } catch (IOException e) {
            return null;
        }
    }
}
