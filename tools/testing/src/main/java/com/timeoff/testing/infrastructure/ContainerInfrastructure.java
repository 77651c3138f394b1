package com.timeoff.testing.infrastructure;

import com.timeoff.launcher.registry.CompatibilityRules;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** The public images, started by Testcontainers. */
final class ContainerInfrastructure implements Infrastructure {

    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.1");
    private static final DockerImageName REGISTRY = DockerImageName.parse("apicurio/apicurio-registry:3.3.3");
    private static final int REGISTRY_PORT = 8080;

    private final KafkaContainer kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    private final GenericContainer<?> registry = new GenericContainer<>(REGISTRY)
            .withExposedPorts(REGISTRY_PORT)
            .withEnv("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL")
            .waitingFor(Wait.forHttp("/apis/registry/v3/system/info").forPort(REGISTRY_PORT));

    ContainerInfrastructure() {
        Startables.deepStart(kafka, registry).join();
        // Without Ryuk nobody else does it.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        CompatibilityRules.store(registryUrl());
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String registryUrl() {
        return "http://" + registry.getHost() + ':' + registry.getMappedPort(REGISTRY_PORT);
    }

    private void stop() {
        kafka.stop();
        registry.stop();
    }
}
