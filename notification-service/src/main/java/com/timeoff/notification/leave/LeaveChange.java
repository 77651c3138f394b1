package com.timeoff.notification.leave;

import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of an application, with its whole state, as it came.
 *
 * @param revision from 1, one more for each change of the application
 * @param change one of {@link com.timeoff.models.ChangeType}, or one that is not known here yet
 * @param status after the change
 * @param lastDay of leave, inclusive
 * @param changedBy null if only a name is known
 */
public record LeaveChange(
        SourcePosition position,
        UUID applicationId,
        int revision,
        RequestedLeave leave,
        LocalDate lastDay,
        String change,
        LeaveStatus status,
        @Nullable EmailAddress changedBy,
        @Nullable String changedByName,
        @Nullable String comment,
        Instant changedAt) {

    /**
     * Empty where it stands as before: a comment must not make it look as if it had begun to wait anew, and what leaves it
     * pending says no more than the application itself.
     */
    Optional<LeaveApplication> application() {
        return change.equals(LeaveEventType.COMMENTED.name()) || status == LeaveStatus.PENDING
                ? Optional.empty()
                : Optional.of(
                        new LeaveApplication(applicationId, revision, position, leave, lastDay, status, changedAt));
    }

    /** Empty of a decision, which is told of as a {@link LeaveDecision}, and of a change that is not known here. */
    Optional<LeaveEvent> event() {
        return type().map(it -> new LeaveEvent(
                applicationId, it, revision, leave, lastDay, changedBy, changedByName, comment, changedAt));
    }

    private Optional<LeaveEventType> type() {
        return switch (change) {
            case "WITHDRAWN" -> Optional.of(LeaveEventType.WITHDRAWN);
            case "CANCELLATION_REQUESTED" -> Optional.of(LeaveEventType.CANCELLATION_REQUESTED);
            case "CANCELLATION_REFUSED" -> Optional.of(LeaveEventType.CANCELLATION_REFUSED);
            case "CANCELLED" -> Optional.of(LeaveEventType.CANCELLED);
            case "COMMENTED" -> Optional.of(LeaveEventType.COMMENTED);
            default -> Optional.empty();
        };
    }
}
