package com.timeoff.testing;

import com.timeoff.launcher.Serde;
import org.testcontainers.DockerClientFactory;

/** A real broker and registry, started once for all tests of a JVM. */
public interface Infrastructure {

    /** {@code testcontainers} or {@code local}; without it, containers where a Docker engine answers. */
    String BACKEND_PROPERTY = "timeoff.test.backend";

    String bootstrapServers();

    /** The registry's address without a path. */
    String registryUrl();

    /** What a service is told as {@code timeoff.registry.url}. */
    default String serdeRegistryUrl() {
        return Serde.current().addressOf(registryUrl());
    }

    /** The one place that decides where broker and registry come from. */
    static Infrastructure shared() {
        return Shared.INSTANCE;
    }

    private static Infrastructure start() {
        var backend = System.getProperty(BACKEND_PROPERTY, "");
        return switch (backend) {
            case "testcontainers" -> new ContainerInfrastructure();
            case "local" -> new LocalInfrastructure();
            case "" ->
                DockerClientFactory.instance().isDockerAvailable()
                        ? new ContainerInfrastructure()
                        : new LocalInfrastructure();
            default -> throw new IllegalArgumentException(BACKEND_PROPERTY + " is no backend: " + backend);
        };
    }

    /** Holds the instance until the JVM ends. */
    final class Shared {

        private static final Infrastructure INSTANCE = start();

        private Shared() {}
    }
}
