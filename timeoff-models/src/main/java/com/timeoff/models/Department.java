package com.timeoff.models;

import java.util.Locale;
import java.util.Optional;

/** A department and the partition of {@link Topics#LEAVE_APPLICATIONS} that carries its applications. */
public enum Department {
    HR(0),
    IT(1),
    OPS(2);

    private final int partition;

    Department(int partition) {
        this.partition = partition;
    }

    public int partition() {
        return partition;
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
