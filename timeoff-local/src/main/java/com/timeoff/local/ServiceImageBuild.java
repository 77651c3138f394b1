package com.timeoff.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes a service's image: unpacks the jar, and runs it once until its context is there. */
final class ServiceImageBuild {

    // No neighbour is needed: the training ends before anything is connected, on a database in memory.
    private static final Map<String, String> TRAINING =
            Map.of("SPRING_DATASOURCE_URL", "jdbc:h2:mem:training;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");

    private final ServiceImage image;
    private final Map<String, String> environment;

    ServiceImageBuild(ServiceImage image, Map<String, String> environment) {
        this.image = image;
        this.environment = environment;
    }

    void run() {
        try {
            FilesIn.erase(image.folder());
            Files.createDirectories(image.folder());
            var jar = image.jar().toString();
            java(
                    "-Djarmode=tools",
                    "-jar",
                    jar,
                    "extract",
                    "--force",
                    "--destination",
                    image.folder().toString());
            Files.setLastModifiedTime(image.unpacked(), Files.getLastModifiedTime(image.jar()));
            java(
                    image.classes().recording(),
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    image.unpacked().toString());
        } catch (IOException e) {
            throw new LaunchException("Cannot prepare " + image.jar() + ": " + e.getMessage(), e);
        }
    }

    private void java(String... arguments) throws IOException {
        Path log = image.folder().resolve("prepare.log");
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(List.of(), arguments));
        builder.environment().putAll(environment);
        builder.environment().putAll(TRAINING);
        int code = builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .onExit()
                .join()
                .exitValue();
        if (code != 0) {
            throw new LaunchException("Preparing " + image.jar() + " failed (exit code " + code + "):\n"
                    + String.join("\n", LogTail.last(log, 15)));
        }
    }
}
