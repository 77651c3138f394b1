package com.timeoff.local;

/** Asks a part whether it serves. */
@FunctionalInterface
interface Probe {

    /** False for any reason, never an exception: a part that is not there yet is the usual case. */
    boolean ready();

    static Probe of(PartName part, int port) {
        return switch (part) {
            case KAFKA -> new KafkaProbe(port);
            case REGISTRY -> new HttpProbe(port, "/health/ready");
            case EMPLOYEE, MANAGER, READER -> new HttpProbe(port, "/actuator/health/readiness");
        };
    }
}
