package com.timeoff.testing;

import com.timeoff.launcher.FreePorts;
import com.timeoff.launcher.Installation;
import com.timeoff.launcher.KafkaBroker;
import com.timeoff.launcher.SchemaRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A broker, a registry and a PostgreSQL of one test: absent at first, they come and go, and keep address and data. */
public final class ControlledInfrastructure implements AutoCloseable {

    private final Path folder;
    private final int brokerPort = FreePorts.next();
    private final int controllerPort = FreePorts.next();
    private final int registryPort = FreePorts.next();
    private final int registryManagementPort = FreePorts.next();
    private final int databasePort = FreePorts.next();
    private Optional<KafkaBroker> broker = Optional.empty();
    private Optional<SchemaRegistry> registry = Optional.empty();
    private Optional<EmbeddedPostgres> database = Optional.empty();

    public ControlledInfrastructure(Path folder) {
        this.folder = folder;
    }

    /** What a service is told to find them. */
    public Stream<String> arguments() {
        return Stream.of(
                "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
                "--timeoff.registry.url=" + registryUrl(),
                "--spring.datasource.url=jdbc:postgresql://localhost:" + databasePort + "/postgres",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    public String bootstrapServers() {
        return "localhost:" + brokerPort;
    }

    public String registryUrl() {
        return "http://localhost:" + registryPort;
    }

    public KafkaBroker startBroker() {
        var started =
                KafkaBroker.start(Installation.locate(), folder.resolve("kafka"), brokerPort, controllerPort, Map.of());
        broker = Optional.of(started);
        return started;
    }

    public SchemaRegistry startRegistry() {
        return started(SchemaRegistry.start(
                Installation.locate(), folder.resolve("registry"), registryPort, registryManagementPort));
    }

    /** In which whoever comes may delete. */
    public SchemaRegistry startUnlockedRegistry() {
        return started(SchemaRegistry.startUnlocked(
                Installation.locate(), folder.resolve("registry"), registryPort, registryManagementPort));
    }

    private SchemaRegistry started(SchemaRegistry newly) {
        registry = Optional.of(newly);
        return newly;
    }

    public EmbeddedPostgres startDatabase() {
        try {
            var started = EmbeddedPostgres.builder()
                    .setPort(databasePort)
                    .setDataDirectory(folder.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .start();
            database = Optional.of(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        registry.ifPresent(SchemaRegistry::close);
        broker.ifPresent(KafkaBroker::close);
        if (database.isPresent()) {
            database.get().close();
        }
    }
}
