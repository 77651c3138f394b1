package com.timeoff.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a suite's data: {@code logs}, {@code data} and {@code run}. */
record Home(Path path) {

    Home {
        path = path.toAbsolutePath().normalize();
    }

    PartFiles files(PartName name) {
        return files(name.label());
    }

    /** Of one more instance of a part. */
    PartFiles files(PartName name, int number) {
        return files(name.label() + "-" + number);
    }

    private PartFiles files(String label) {
        return new PartFiles(
                path.resolve("data").resolve(label),
                path.resolve("logs").resolve(label + ".log"),
                run().resolve(label + ".pid"));
    }

    /** The record of the process that started the parts. */
    Path launcher() {
        return run().resolve("launcher.pid");
    }

    Path lock() {
        return run().resolve("lock");
    }

    private Path run() {
        return path.resolve("run");
    }

    /** Erases what the suite made, and the folder itself if nothing else is in it. */
    void erase() throws IOException {
        for (String name : List.of("logs", "data", "run")) {
            FilesIn.erase(path.resolve(name));
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> rest = Files.list(path)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(path);
        }
    }
}
