package com.timeoff.reader.result;

import com.timeoff.models.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an application was decided. */
public record LeaveDecision(
        Decision decision,
        String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt) {}
