package com.timeoff.models;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A department, the partition of {@link Topics#LEAVE_APPLICATIONS} that carries its applications, and what people call it.
 * All there is to a new one is a line here, last: partitions cannot be renumbered.
 */
public enum Department {
    HR(0, "Human Resources"),
    IT(1, "Information Technology"),
    OPS(2, "Operations");

    private final int partition;
    private final String title;

    Department(int partition, String title) {
        this.partition = partition;
        this.title = title;
    }

    public int partition() {
        return partition;
    }

    public String title() {
        return title;
    }

    /** The codes of all, as a sentence lists them. */
    public static String all() {
        return Stream.of(values()).map(Department::name).collect(Collectors.joining(", "));
    }

    /** Upper or lower case, as people type it; empty for a department nobody knows. */
    public static Optional<Department> named(CharSequence name) {
        // Not in upper case: a dotless i would become an I.
        var wanted = name.toString().strip().toLowerCase(Locale.ROOT);
        for (var department : values()) {
            if (department.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(department);
            }
        }
        return Optional.empty();
    }
}
