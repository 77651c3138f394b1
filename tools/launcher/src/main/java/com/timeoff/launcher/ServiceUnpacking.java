package com.timeoff.launcher;

import java.io.IOException;
import java.nio.file.Files;
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

    private void unpack() {
        String jar = image.jar().toString();
        String folder = image.folder().toString();
        List<String> command = JavaCommand.frugal(
                List.of(), "-Djarmode=tools", "-jar", jar, "extract", "--force", "--destination", folder);
        new Program("Unpacking " + jar, command, image.folder().resolve("unpack.log")).run();
    }
}
