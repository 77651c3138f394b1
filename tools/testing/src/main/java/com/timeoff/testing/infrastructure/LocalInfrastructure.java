package com.timeoff.testing.infrastructure;

import com.timeoff.launcher.broker.KafkaBroker;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.registry.SchemaRegistry;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The same broker and registry as {@code ./timeoff up}; they stop with the JVM. */
final class LocalInfrastructure implements Infrastructure {

    private final KafkaBroker broker;
    private final SchemaRegistry registry;

    LocalInfrastructure() {
        var installation = Installation.locate();
        var directory = TestFolder.create();
        var starting = CompletableFuture.supplyAsync(() ->
                SchemaRegistry.start(installation, directory.resolve("registry"), FreePorts.next(), FreePorts.next()));
        broker = KafkaBroker.start(
                installation, directory.resolve("kafka"), FreePorts.next(), FreePorts.next(), Map.of());
        registry = starting.join();
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String registryUrl() {
        return registry.url();
    }
}
