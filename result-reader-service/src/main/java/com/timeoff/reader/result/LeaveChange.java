package com.timeoff.reader.result;

import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of an application, with its whole state.
 *
 * @param revision from 1, one more for each change of the application
 * @param change one of {@link com.timeoff.models.ChangeType}, or one that is not known here yet
 * @param status after the change
 * @param lastDay of leave, inclusive
 * @param changedBy null if only a name is known, as of a decision from before there were changes
 */
public record LeaveChange(
        SourcePosition position,
        UUID applicationId,
        int revision,
        RequestedLeave requested,
        LocalDate lastDay,
        String change,
        LeaveStatus status,
        @Nullable EmailAddress changedBy,
        @Nullable String changedByName,
        @Nullable String comment,
        Instant changedAt)
        implements LeaveEvent {

    /** Copies may be anywhere. */
    public boolean isCopyOf(LeaveChange other) {
        return equals(new LeaveChange(
                position,
                other.applicationId,
                other.revision,
                other.requested,
                other.lastDay,
                other.change,
                other.status,
                other.changedBy,
                other.changedByName,
                other.comment,
                other.changedAt));
    }
}
