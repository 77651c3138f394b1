package com.timeoff.bench.suite;

import com.timeoff.launcher.home.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A Maven project of its own, since the suite does without Quarkus; built when it is first measured. */
final class QuarkusBuild {

    private static final Path PROJECT = Path.of("tools", "bench", "peers", "quarkus");
    private static final long MINUTES = 3;

    private QuarkusBuild() {}

    /** @throws IllegalStateException if it cannot be built, or not within three minutes */
    static Path jar() {
        var root = Installation.locate().root();
        var jar = root.resolve(PROJECT).resolve(Path.of("target", "quarkus-app", "quarkus-run.jar"));
        if (!Files.exists(jar)) {
            build(root);
        }
        return jar;
    }

    private static void build(Path root) {
        var maven = new ProcessBuilder(root.resolve("mvnw").toString(), "-q", "-f", PROJECT.toString(), "package")
                .directory(root.toFile())
                .inheritIO();
        try {
            var process = maven.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("was not built within %d minutes".formatted(MINUTES));
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("could not be built");
            }
        } catch (IOException e) {
            throw new IllegalStateException("could not be built", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
