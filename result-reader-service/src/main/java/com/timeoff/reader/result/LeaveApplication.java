package com.timeoff.reader.result;

import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.util.UUID;

/** An application as it came: pending for those who know no result of it. */
public record LeaveApplication(SourcePosition position, UUID applicationId, RequestedLeave requested) implements Leave {

    @Override
    public LeaveStatus status() {
        return LeaveStatus.PENDING;
    }
}
