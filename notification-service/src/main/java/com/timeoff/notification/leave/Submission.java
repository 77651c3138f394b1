package com.timeoff.notification.leave;

import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it came.
 *
 * @param submittedBy who sent it; null if it does not say so, as those of earlier versions
 */
public record Submission(
        SourcePosition position,
        UUID applicationId,
        RequestedLeave leave,
        @Nullable EmailAddress submittedBy,
        Instant submittedAt) {

    LeaveApplication application() {
        return new LeaveApplication(applicationId, 0, position, leave, null, LeaveStatus.PENDING, submittedAt);
    }

    LeaveEvent event(LocalDate lastDay) {
        return new LeaveEvent(
                applicationId, LeaveEventType.RECEIVED, 0, leave, lastDay, submittedBy, null, null, submittedAt);
    }
}
