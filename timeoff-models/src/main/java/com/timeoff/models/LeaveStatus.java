package com.timeoff.models;

import java.util.Optional;
import java.util.stream.Stream;

/** Where an application stands. */
public enum LeaveStatus {
    PENDING,
    APPROVED,
    DECLINED,
    /** Taken back before it was decided. */
    WITHDRAWN,
    /** Approved, and its cancellation waits for a manager: it still counts as leave. */
    CANCELLATION_REQUESTED,
    /** Was approved. */
    CANCELLED;

    public static LeaveStatus after(Decision decision) {
        return switch (decision) {
            case APPROVED -> APPROVED;
            case DECLINED -> DECLINED;
        };
    }

    /** The one with this name on the wire; empty if there is none. */
    public static Optional<LeaveStatus> named(CharSequence name) {
        return Stream.of(values()).filter(it -> it.name().contentEquals(name)).findFirst();
    }

    /** What was decided before an application came to stand there; empty if nothing was. */
    public Optional<Decision> decision() {
        return switch (this) {
            case PENDING, WITHDRAWN -> Optional.empty();
            case DECLINED -> Optional.of(Decision.DECLINED);
            case APPROVED, CANCELLATION_REQUESTED, CANCELLED -> Optional.of(Decision.APPROVED);
        };
    }
}
