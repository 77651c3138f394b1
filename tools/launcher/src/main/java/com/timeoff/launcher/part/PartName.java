package com.timeoff.launcher.part;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The seven parts of the suite, in the order of the stages in which they start. */
public enum PartName {
    KAFKA("kafka", 0),
    REGISTRY("registry", 0),
    POSTGRES("postgres", 0),
    EMPLOYEE("employee-service", 1),
    MANAGER("manager-service", 1),
    READER("result-reader-service", 1),
    NOTIFICATIONS("notification-service", 1);

    /** TimeOff's own: Spring Boot's jars, not what they stand on. */
    public static final List<PartName> SERVICES = List.of(EMPLOYEE, MANAGER, READER, NOTIFICATIONS);

    private final String label;
    private final int stage;

    PartName(String label, int stage) {
        this.label = label;
        this.stage = stage;
    }

    /** The name of its log, its folder of data and its Maven module. */
    public String label() {
        return label;
    }

    /** Parts of one stage start and stop side by side; a higher stage starts later and stops earlier. */
    public int stage() {
        return stage;
    }

    /** What stops it at once, but cleanly: after a SIGTERM, PostgreSQL waits for its clients to leave. */
    public String stopSignal() {
        return this == POSTGRES ? "INT" : "TERM";
    }

    public static Optional<PartName> ofLabel(String label) {
        return Arrays.stream(values()).filter(name -> name.label.equals(label)).findFirst();
    }
}
