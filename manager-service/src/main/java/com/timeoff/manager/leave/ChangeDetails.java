package com.timeoff.manager.leave;

import com.timeoff.core.person.Person;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A change with its author and time.
 *
 * @param at in milliseconds, as the event carries it: everywhere it is the same time
 */
record ChangeDetails(ChangeType type, Person by, @Nullable String comment, Instant at) {

    static ChangeDetails now(ChangeType type, Person by, @Nullable String comment, Clock clock) {
        return new ChangeDetails(type, by, comment, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Absent if it is none. */
    @Nullable DecisionDetails decision() {
        return switch (type) {
            case APPROVED -> new DecisionDetails(Decision.APPROVED, by.nameOrEmail(), comment, at);
            case DECLINED -> new DecisionDetails(Decision.DECLINED, by.nameOrEmail(), comment, at);
            default -> null;
        };
    }
}
