package com.timeoff.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Runs the broker or the registry once, on a folder that is thrown away, so that Java keeps its classes. */
final class InfraTraining {

    private static final Duration GRACE = Duration.ofMinutes(1);

    private InfraTraining() {}

    static void broker(Installation installation) {
        var archive = KafkaBroker.classes(installation);
        run(
                archive,
                PartName.KAFKA,
                files -> KafkaBroker.spec(installation, files, FreePorts.next(), FreePorts.next(), Map.of(), GRACE));
    }

    static void registry(Installation installation) {
        var archive = SchemaRegistry.classes(installation);
        run(
                archive,
                PartName.REGISTRY,
                files -> SchemaRegistry.spec(installation, files, FreePorts.next(), FreePorts.next(), GRACE));
    }

    private static void run(ClassArchive archive, PartName name, Specification specification) {
        if (archive.isFresh()) {
            return;
        }
        try {
            Files.createDirectories(archive.file().getParent());
            Files.deleteIfExists(archive.file());
            Path folder = Files.createTempDirectory("timeoff-training");
            try (Part part = new Part(recording(specification.in(PartFiles.in(folder, name)), archive))) {
                part.start();
            }
            FilesIn.erase(folder);
        } catch (IOException e) {
            throw new LaunchException("Cannot prepare the " + name.label() + ": " + e.getMessage(), e);
        }
    }

    private static PartSpec recording(PartSpec spec, ClassArchive archive) {
        Map<String, String> environment = new HashMap<>(spec.environment());
        environment.put("JDK_JAVA_OPTIONS", '"' + archive.recording() + '"');
        return new PartSpec(
                spec.name(), spec.port(), spec.files(), spec.command(), environment, spec.preparation(), spec.grace());
    }

    private interface Specification {

        PartSpec in(PartFiles files);
    }
}
