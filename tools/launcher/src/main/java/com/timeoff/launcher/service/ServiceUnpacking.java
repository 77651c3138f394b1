package com.timeoff.launcher.service;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.jvm.JavaCommand;
import com.timeoff.launcher.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Lets Spring Boot unpack a service's jar, since Java keeps classes of plain jars only. */
public record ServiceUnpacking(ServiceImage image) {

    public void run() {
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
