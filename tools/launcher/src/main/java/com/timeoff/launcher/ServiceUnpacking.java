package com.timeoff.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lets Spring Boot unpack a service's jar, since Java keeps classes of plain jars only. */
record ServiceUnpacking(ServiceImage image) {

    void run() {
        try {
            FilesIn.erase(image.folder());
            Files.createDirectories(image.folder());
            unpack();
            Files.setLastModifiedTime(image.unpacked(), Files.getLastModifiedTime(image.jar()));
        } catch (IOException e) {
            throw new LaunchException("Cannot unpack " + image.jar() + ": " + e.getMessage(), e);
        }
    }

    private void unpack() throws IOException {
        Path log = image.folder().resolve("unpack.log");
        String jar = image.jar().toString();
        String folder = image.folder().toString();
        int code = new ProcessBuilder(JavaCommand.frugal(
                        List.of(), "-Djarmode=tools", "-jar", jar, "extract", "--force", "--destination", folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .onExit()
                .join()
                .exitValue();
        if (code != 0) {
            throw new LaunchException("Unpacking " + jar + " failed (exit code " + code + "):\n"
                    + String.join("\n", LogTail.last(log, 15)));
        }
    }
}
