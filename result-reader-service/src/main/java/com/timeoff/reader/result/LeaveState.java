package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands, by all that has come of it.
 *
 * @param requested as its result says, or else its newest change, or else the application: those of one id may differ
 *     where another maker gave it
 * @param lastDay of leave, inclusive: as the newest change says; as long as that is none or leaves it
 *     pending, as the calendar said when its result came in; else by the calendar
 * @param status that of the newest change; as long as that is none or leaves it pending, that of the result
 * @param revision of the newest change, or 0
 * @param decision of its result, or else of the change that decided it; null if neither has come
 */
public record LeaveState(
        UUID applicationId,
        RequestedLeave requested,
        LocalDate lastDay,
        LeaveStatus status,
        int revision,
        @Nullable LeaveDecision decision) {

    /** Whether it asks for the same; else it is of another application with this id. */
    boolean isOf(Leave it) {
        return requested.equals(it.requested());
    }

    public boolean isIn(LeaveScope scope) {
        return scope.includes(requested.email(), requested.department());
    }
}
