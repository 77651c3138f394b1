package com.timeoff.notification.leave;

import com.timeoff.models.Decision;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, as it came.
 *
 * @param applicationId that of the decision itself where it names no application
 * @param namesApplication whether it came with the application's id, as all but version 1 do
 */
public record LeaveDecision(
        SourcePosition position,
        UUID applicationId,
        boolean namesApplication,
        RequestedLeave leave,
        Decision decision,
        @Nullable EmailAddress decidedBy,
        @Nullable String deciderName,
        @Nullable String comment,
        Instant decidedAt) {

    LeaveApplication application() {
        return new LeaveApplication(applicationId, 0, position, leave, null, LeaveStatus.after(decision), decidedAt);
    }

    LeaveEvent event(LocalDate lastDay) {
        var type =
                switch (decision) {
                    case APPROVED -> LeaveEventType.APPROVED;
                    case DECLINED -> LeaveEventType.DECLINED;
                };
        return new LeaveEvent(applicationId, type, 0, leave, lastDay, decidedBy, deciderName, comment, decidedAt);
    }
}
