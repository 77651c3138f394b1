package com.timeoff.manager.outbox;

import com.timeoff.models.Decision;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is announced of a decision. */
public record DecidedLeave(
        UUID applicationId,
        RequestedLeave leave,
        Decision decision,
        String processedBy,
        @Nullable String comment,
        Instant processedAt) {}
