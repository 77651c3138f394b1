package com.timeoff.manager.outbox;

import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is announced of a change.
 *
 * @param revision from 1, and one more for each change of the application
 * @param status after the change
 * @param lastDay the last day of leave, inclusive
 */
public record AnnouncedChange(
        UUID applicationId,
        RequestedLeave leave,
        int revision,
        ChangeType type,
        LeaveStatus status,
        LocalDate lastDay,
        String changedBy,
        @Nullable String changedByName,
        @Nullable String comment,
        Instant changedAt) {

    /** Empty if the change is not a manager's decision on a pending application. */
    public Optional<Decision> decision() {
        return switch (type) {
            case APPROVED -> Optional.of(Decision.APPROVED);
            case DECLINED -> Optional.of(Decision.DECLINED);
            default -> Optional.empty();
        };
    }

    public String nameOrEmail() {
        return changedByName == null ? changedBy : changedByName;
    }
}
