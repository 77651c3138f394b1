package com.timeoff.testing.infrastructure;

import com.timeoff.launcher.service.Serde;

/** A real broker and registry, started once for all tests of a JVM. */
public interface Infrastructure {

    String bootstrapServers();

    /** The registry's address without a path. */
    String registryUrl();

    /** What a service is told as {@code timeoff.registry.url}. */
    default String serdeRegistryUrl() {
        return Serde.current().addressOf(registryUrl());
    }

    static Infrastructure shared() {
        return Shared.INSTANCE;
    }

    private static Infrastructure start() {
        return switch (Backend.current()) {
            case CONTAINERS -> new ContainerInfrastructure();
            case LOCAL -> new LocalInfrastructure();
        };
    }

    /** Holds the instance until the JVM ends. */
    final class Shared {

        private static final Infrastructure INSTANCE = start();

        private Shared() {}
    }
}
