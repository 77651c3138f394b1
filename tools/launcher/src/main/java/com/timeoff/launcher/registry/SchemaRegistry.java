package com.timeoff.launcher.registry;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.jvm.ClassArchive;
import com.timeoff.launcher.jvm.Compilers;
import com.timeoff.launcher.jvm.JavaCommand;
import com.timeoff.launcher.part.Addresses;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortCheck;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.process.HttpProbe;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.PartFiles;
import com.timeoff.launcher.process.PartSpec;
import com.timeoff.launcher.process.Probe;
import com.timeoff.launcher.process.StandalonePart;
import com.timeoff.launcher.process.Startup;
import com.timeoff.launcher.secret.Credentials;
import com.timeoff.launcher.secret.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Apicurio Registry in a process of its own; its schemas live in a file and keep their ids. */
public final class SchemaRegistry extends StandalonePart {

    private SchemaRegistry(Part part) {
        super(part);
    }

    /**
     * Returns when the registry serves. A directory that was used before keeps its schemas.
     *
     * @param directory the registry's data, log and pid file
     * @throws LaunchException if a port is taken, or the registry dies or is not ready within a minute
     */
    public static SchemaRegistry start(Installation installation, Path directory, int port, int managementPort) {
        return start(installation, directory, port, managementPort, RegistryLock.environment());
    }

    /** The same, but whoever comes may delete schemas, as in a registry that nobody has locked. */
    public static SchemaRegistry startUnlocked(
            Installation installation, Path directory, int port, int managementPort) {
        return start(installation, directory, port, managementPort, Map.of());
    }

    private static SchemaRegistry start(
            Installation installation, Path directory, int port, int managementPort, Map<String, String> lock) {
        PortCheck.requireFree(PortName.REGISTRY, port);
        PartFiles files = PartFiles.in(directory, PartName.REGISTRY);
        PartSpec spec = spec(installation, files, port, managementPort, Optional.empty(), lock, Duration.ofSeconds(15));
        return new SchemaRegistry(Startup.alone(new Part(spec)));
    }

    public static PartSpec spec(
            Installation installation,
            PartFiles files,
            int port,
            int managementPort,
            Optional<Secrets> secrets,
            Duration grace) {
        Map<String, String> lock =
                secrets.isPresent() ? RegistryLock.environment(RegistryUsers.ADMIN) : RegistryLock.environment();
        return spec(installation, files, port, managementPort, secrets, lock, grace);
    }

    private static PartSpec spec(
            Installation installation,
            PartFiles files,
            int port,
            int managementPort,
            Optional<Secrets> secrets,
            Map<String, String> lock,
            Duration grace) {
        List<String> command = JavaCommand.frugal(
                classes(installation).addedTo(List.of("-Xmx256m", Compilers.SIMPLE)),
                "-jar",
                installation.registryJar().toString());
        RegistryDirectory directory = new RegistryDirectory(
                files.work(), secrets.map(RegistryUsers::properties).orElse(Map.of()));
        Map<String, String> environment = RegistryEnvironment.of(directory.database(), port, managementPort);
        environment.putAll(lock);
        Runnable rules = () -> secrets.map(it -> new Credentials(RegistryUsers.ADMIN, it.registry(RegistryUsers.ADMIN)))
                .ifPresent(it -> CompatibilityRules.store(Addresses.of(PartName.REGISTRY, port), it));
        return new PartSpec(
                PartName.REGISTRY, port, files, command, environment, directory::prepare, rules, probe(port), grace);
    }

    public static Probe probe(int port) {
        return new HttpProbe(port, "/health/ready");
    }

    public static ClassArchive classes(Installation installation) {
        return ClassArchive.in(installation.image(PartName.REGISTRY.label()), installation.registryJar());
    }

    /** The base URL, without a path. */
    public String url() {
        return part().address();
    }
}
