package com.timeoff.reader.result;

import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it came: pending for those who know nothing else of it.
 *
 * @param submittedBy who sent it; null if it does not say so, as those of earlier versions
 */
public record LeaveApplication(
        SourcePosition position,
        UUID applicationId,
        RequestedLeave requested,
        @Nullable EmailAddress submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String note)
        implements Leave {

    @Override
    public LeaveStatus status() {
        return LeaveStatus.PENDING;
    }
}
