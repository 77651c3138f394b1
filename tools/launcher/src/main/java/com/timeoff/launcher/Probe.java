package com.timeoff.launcher;

import java.util.Optional;

/** Asks a part whether it serves. */
@FunctionalInterface
interface Probe {

    /** False for any reason, never an exception: a part that is not there yet is the usual case. */
    boolean ready();

    /** @param secrets where not everybody may ask */
    static Probe of(PartName part, int port, Optional<Secrets> secrets) {
        return switch (part) {
            case KAFKA ->
                new KafkaProbe(
                        port, secrets.map(it -> new Credentials(BrokerUsers.PROBE, it.kafka(BrokerUsers.PROBE))));
            case REGISTRY -> new HttpProbe(port, "/health/ready");
            case POSTGRES -> new PostgresProbe(port);
            case EMPLOYEE, MANAGER, READER -> new HttpProbe(port, "/actuator/health/readiness");
        };
    }
}
