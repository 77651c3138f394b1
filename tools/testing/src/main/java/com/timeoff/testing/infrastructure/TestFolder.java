package com.timeoff.testing.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the parts of a JVM's tests keep their data in. */
final class TestFolder {

    private TestFolder() {}

    /** A new one, below {@code target}. */
    static Path create() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "infrastructure")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
