package com.timeoff.launcher.suite;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.broker.KafkaBroker;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.jvm.ClassArchive;
import com.timeoff.launcher.jvm.Compilers;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.Ports;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.PartSpec;
import com.timeoff.launcher.process.Progress;
import com.timeoff.launcher.process.Startup;
import com.timeoff.launcher.process.StopOrder;
import com.timeoff.launcher.registry.SchemaRegistry;
import com.timeoff.launcher.service.ServiceImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the suite once, on a folder that is thrown away, so that Java keeps the classes of all its parts. */
public final class Training {

    // Java writes an archive while its process stops.
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Installation installation;
    private final List<PartName> parts;

    public Training(Installation installation) {
        this(installation, List.of(PartName.values()));
    }

    private Training(Installation installation, List<PartName> parts) {
        this.installation = installation;
        this.parts = parts;
    }

    /** Of what all services need, before there is a service. */
    public static Training withoutServices(Installation installation) {
        return new Training(
                installation,
                Stream.of(PartName.values()).filter(it -> it.stage() == 0).toList());
    }

    /** Does nothing where every part has its classes already. */
    public void run() {
        if (parts.stream().flatMap(name -> archive(name).stream()).allMatch(ClassArchive::isFresh)) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("timeoff-training");
            train(new Home(folder));
            FilesIn.erase(folder);
        } catch (IOException e) {
            throw new LaunchException("Cannot prepare a fast start: " + e.getMessage(), e);
        }
    }

    private void train(Home home) throws IOException {
        Map<PartName, Part> running = new EnumMap<>(PartName.class);
        for (PartSpec spec : new SuiteParts(options(home), home, Optional.empty()).specs(parts)) {
            running.put(spec.name(), new Part(recording(spec)));
        }
        try {
            new Stages(running).start(new Startup(TIMEOUT, Progress.SILENT));
        } finally {
            StopOrder.stop(running.values());
        }
    }

    private SuiteOptions options(Home home) {
        return new SuiteOptions(
                installation,
                home.path(),
                Ports.free(),
                TIMEOUT,
                TIMEOUT,
                Map.of(),
                Compilers.FOR_A_LAPTOP,
                Map.of(),
                false);
    }

    /** Those that have an archive already run with it. */
    private PartSpec recording(PartSpec spec) throws IOException {
        Optional<ClassArchive> missing = archive(spec.name()).filter(archive -> !archive.isFresh());
        if (missing.isEmpty()) {
            return spec;
        }
        Path file = missing.get().file();
        Files.createDirectories(file.resolveSibling(""));
        Files.deleteIfExists(file);
        return spec.withJavaOption(missing.get().recording());
    }

    private Optional<ClassArchive> archive(PartName part) {
        return archive(installation, part);
    }

    /** Empty for a part that is not written in Java. */
    static Optional<ClassArchive> archive(Installation installation, PartName part) {
        return switch (part) {
            case KAFKA -> Optional.of(KafkaBroker.classes(installation));
            case REGISTRY -> Optional.of(SchemaRegistry.classes(installation));
            case POSTGRES -> Optional.empty();
            case EMPLOYEE, MANAGER, READER, NOTIFICATIONS ->
                Optional.of(ServiceImage.of(installation, part).classes());
        };
    }
}
