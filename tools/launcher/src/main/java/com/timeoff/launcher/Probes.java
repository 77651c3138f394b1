package com.timeoff.launcher;

import java.util.Optional;

/** How each part is asked whether it serves. */
final class Probes {

    private Probes() {}

    /** @param secrets where not everybody may ask */
    static Probe of(PartName part, int port, Optional<Secrets> secrets) {
        return switch (part) {
            case KAFKA -> KafkaProbe.of(port, secrets);
            case REGISTRY -> SchemaRegistry.probe(port);
            case POSTGRES -> new PostgresProbe(port);
            case EMPLOYEE, MANAGER, READER -> ServiceSpec.probe(port);
        };
    }
}
