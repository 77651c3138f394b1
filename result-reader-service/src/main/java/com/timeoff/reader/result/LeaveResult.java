package com.timeoff.reader.result;

import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an application.
 *
 * @param namesApplication whether it came with the application's id, as all but version 1 do; else the id is that of the
 *     application that it is taken for, or, as long as there is none, one of its own
 */
public record LeaveResult(
        SourcePosition position,
        UUID applicationId,
        boolean namesApplication,
        RequestedLeave requested,
        Decision decision,
        String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt)
        implements LeaveEvent {

    @Override
    public LeaveStatus status() {
        return LeaveStatus.after(decision);
    }

    /** The words that announce the decision. */
    public String result() {
        return decision.result();
    }
}
