package com.timeoff.manager.leave;

import com.timeoff.models.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision with its author and time. */
public record DecisionDetails(
        Decision decision, String by, @Nullable String comment, Instant at) {}
