package com.timeoff.fault.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A small file system of its own, which can be filled up; only where this process may mount one. */
public final class BoundedDisk implements AutoCloseable {

    private static final String SIZE = "512m";

    private final Path folder;
    private final Thread atTheLatest = new Thread(this::unmount);

    private BoundedDisk(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    static Optional<BoundedDisk> mount(Path folder) {
        try {
            Files.createDirectories(folder);
            var mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
            return mounted ? Optional.of(new BoundedDisk(folder)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Not a byte is left. */
    public void fill() {
        var some = ByteBuffer.allocate(1 << 20);
        try (var file = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                file.write(some.rewind());
            }
        } catch (IOException e) {
            // That is the point.
        }
    }

    /** All of it is there again. */
    public void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private void unmount() {
        try {
            // Lazily: when the JVM is going down, the broker may still be there.
            run("umount", "--lazy", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.onExit().join().exitValue() == 0;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        unmount();
    }
}
