package com.timeoff.launcher.home;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.process.PidRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One launcher per home. The kernel gives the lock back however the launcher ends. */
public final class HomeLock implements AutoCloseable {

    private final Home home;
    private final FileChannel channel;
    private final Optional<String> remark;

    private HomeLock(Home home, FileChannel channel, Optional<String> remark) {
        this.home = home;
        this.channel = channel;
        this.remark = remark;
    }

    /** @throws LaunchException if another launcher holds it */
    public static HomeLock take(Home home) {
        try {
            Optional<String> remark = home.claim();
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(channel)) {
                channel.close();
                throw new LaunchException("TimeOff runs already on " + home.path() + " (process "
                        + PidRecord.read(home.launcher())
                                .map(record -> Long.toString(record.pid()))
                                .orElse("unknown")
                        + "): see ./timeoff status, stop it with ./timeoff down");
            }
            record(home);
            return new HomeLock(home, channel, remark);
        } catch (IOException e) {
            throw new LaunchException("Cannot write below " + home.path() + ": " + e.getMessage(), e);
        }
    }

    /** What there is to say of the folder. */
    public Optional<String> remark() {
        return remark;
    }

    private static void record(Home home) throws IOException {
        PidRecord.of(ProcessHandle.current(), 0).write(home.launcher());
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                Files.deleteIfExists(home.launcher());
                channel.close();
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot release " + home.lock(), e);
        }
    }
}
