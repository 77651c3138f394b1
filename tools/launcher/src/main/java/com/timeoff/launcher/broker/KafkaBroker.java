package com.timeoff.launcher.broker;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.jvm.ClassArchive;
import com.timeoff.launcher.jvm.JavaCommand;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortCheck;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.PartFiles;
import com.timeoff.launcher.process.PartSpec;
import com.timeoff.launcher.process.StandalonePart;
import com.timeoff.launcher.process.Startup;
import com.timeoff.launcher.secret.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Kafka broker in a process of its own, listening on the loopback address only. */
public final class KafkaBroker extends StandalonePart {

    // Each producer waits while the broker collects, and it keeps many small objects for a while, in chains: under load
    // the serial collector stops 16 ms for them, each 4 s, the parallel one 2 to 5, and it grows less.
    private static final List<String> COLLECTOR =
            List.of("-XX:-UseSerialGC", "-XX:+UseParallelGC", "-Xmx256m", "-XX:NewRatio=1");

    // It unpacks what clients compressed, to refuse what is too large then. What has no place in the heap is refused
    // for
    // just that, and must not end the broker; what others ask for meanwhile is small beside it.
    private static final List<String> SURVIVES_BOMBS =
            List.of("-XX:-ExitOnOutOfMemoryError", "-XX:-UseGCOverheadLimit");

    // Ten times Java's own thresholds. With those, the optimizing compiler works for seconds on what only a start
    // calls; what each record calls has as many calls after some seconds of load.
    private static final List<String> OPTIMIZED_LATE = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private KafkaBroker(Part part) {
        super(part);
    }

    /**
     * Returns when the broker accepts requests. A directory that was used before keeps its topics.
     *
     * @param directory the broker's data, log and pid file
     * @param overrides extra entries of server.properties
     * @throws LaunchException if a port is taken, or the broker dies or is not ready within a minute
     */
    public static KafkaBroker start(
            Installation installation, Path directory, int port, int controllerPort, Map<String, String> overrides) {
        PortCheck.requireFree(PortName.KAFKA, port);
        PortCheck.requireFree(PortName.KAFKA_CONTROLLER, controllerPort);
        PartFiles files = PartFiles.in(directory, PartName.KAFKA);
        Part part = new Part(
                spec(installation, files, port, controllerPort, overrides, Optional.empty(), Duration.ofSeconds(15)));
        return new KafkaBroker(Startup.alone(part));
    }

    public static PartSpec spec(
            Installation installation,
            PartFiles files,
            int port,
            int controllerPort,
            Map<String, String> overrides,
            Optional<Secrets> secrets,
            Duration grace) {
        BrokerDirectory directory = new BrokerDirectory(files.work(), installation.kafkaLibs(), classes(installation));
        Map<String, String> changes = new LinkedHashMap<>();
        secrets.ifPresent(it -> changes.putAll(SecuredBroker.properties(it, port, controllerPort)));
        changes.putAll(overrides);
        String properties = BrokerProperties.text(directory.logs(), port, controllerPort, changes);
        Runnable users =
                () -> secrets.map(it -> new AclSetup(installation, files.work().resolve("users.log"), it.file(), port))
                        .ifPresent(AclSetup::run);
        List<String> jvm = new ArrayList<>(COLLECTOR);
        jvm.addAll(SURVIVES_BOMBS);
        jvm.addAll(OPTIMIZED_LATE);
        jvm.add(directory.loggingOption());
        List<String> command = JavaCommand.frugal(
                directory.classes().addedTo(jvm),
                "-cp",
                directory.classpath(),
                "kafka.Kafka",
                directory.properties().toString());
        return new PartSpec(
                PartName.KAFKA,
                port,
                files,
                command,
                Map.of(),
                () -> directory.prepare(properties),
                users,
                KafkaProbe.of(port, secrets),
                grace);
    }

    public static ClassArchive classes(Installation installation) {
        return ClassArchive.in(installation.image(PartName.KAFKA.label()), installation.kafkaLibs());
    }

    /** {@code localhost:port}. */
    public String bootstrapServers() {
        return part().address();
    }
}
