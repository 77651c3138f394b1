package com.timeoff.testing.infrastructure;

import com.timeoff.launcher.broker.KafkaBroker;
import com.timeoff.launcher.database.PostgresServer;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.registry.SchemaRegistry;
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
    private Optional<PostgresServer> database = Optional.empty();

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

    public PostgresServer startDatabase() {
        var started = PostgresServer.start(Installation.locate(), folder.resolve("postgres"), databasePort, Map.of());
        database = Optional.of(started);
        return started;
    }

    @Override
    public void close() {
        registry.ifPresent(SchemaRegistry::close);
        broker.ifPresent(KafkaBroker::close);
        database.ifPresent(PostgresServer::close);
    }
}
