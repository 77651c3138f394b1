package com.timeoff.launcher.part;

import com.timeoff.launcher.LaunchException;
import java.util.Arrays;
import java.util.Map;

/** Every port the suite opens, its default and the environment variable that changes it. */
public enum PortName {
    KAFKA(PartName.KAFKA, 9092, "TIMEOFF_KAFKA_PORT"),
    KAFKA_CONTROLLER(PartName.KAFKA, 9093, "TIMEOFF_KAFKA_CONTROLLER_PORT"),
    REGISTRY(PartName.REGISTRY, 8081, "TIMEOFF_REGISTRY_PORT"),
    // Reserved: Apicurio 3.0.9 answers health checks on its main port, other builds of it open this one.
    REGISTRY_MANAGEMENT(PartName.REGISTRY, 8091, "TIMEOFF_REGISTRY_MANAGEMENT_PORT"),
    POSTGRES(PartName.POSTGRES, 5432, "TIMEOFF_POSTGRES_PORT"),
    EMPLOYEE(PartName.EMPLOYEE, 8080, "TIMEOFF_EMPLOYEE_PORT"),
    MANAGER(PartName.MANAGER, 8082, "TIMEOFF_MANAGER_PORT"),
    READER(PartName.READER, 8083, "TIMEOFF_READER_PORT"),
    NOTIFICATIONS(PartName.NOTIFICATIONS, 8084, "TIMEOFF_NOTIFICATIONS_PORT");

    private final PartName part;
    private final int base;
    private final String variable;

    PortName(PartName part, int base, String variable) {
        this.part = part;
        this.base = base;
        this.variable = variable;
    }

    PartName part() {
        return part;
    }

    public String variable() {
        return variable;
    }

    /** The port under which others call the part. */
    static PortName mainOf(PartName part) {
        return Arrays.stream(values())
                .filter(port -> port.part == part)
                .findFirst()
                .orElseThrow();
    }

    int from(Map<String, String> environment) {
        String text = environment.get(variable);
        if (text == null || text.isBlank()) {
            return base;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new LaunchException(variable + " is \"" + text + "\", which is not a port number");
        }
    }
}
