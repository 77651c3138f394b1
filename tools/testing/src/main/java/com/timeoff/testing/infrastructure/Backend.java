package com.timeoff.testing.infrastructure;

import org.testcontainers.DockerClientFactory;

/** Where tests have their broker, registry and database from. */
enum Backend {

    /** The public images, by Testcontainers. */
    CONTAINERS,

    /** The parts of {@code ./timeoff up}. */
    LOCAL;

    /** {@code testcontainers} or {@code local}; without it, containers where a Docker engine answers. */
    private static final String PROPERTY = "timeoff.test.backend";

    static Backend current() {
        var backend = System.getProperty(PROPERTY, "");
        return switch (backend) {
            case "testcontainers" -> CONTAINERS;
            case "local" -> LOCAL;
            case "" -> DockerClientFactory.instance().isDockerAvailable() ? CONTAINERS : LOCAL;
            default -> throw new IllegalArgumentException(PROPERTY + " is no backend: " + backend);
        };
    }
}
