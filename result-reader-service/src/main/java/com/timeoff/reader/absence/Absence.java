package com.timeoff.reader.absence;

import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leave that is approved, or was until it was cancelled.
 *
 * @param lastDay of leave, inclusive
 * @param revision of its newest change, or 0
 * @param changedAt when that was, or when it was decided; null if nobody has said
 */
public record Absence(
        UUID applicationId,
        RequestedLeave requested,
        LocalDate lastDay,
        LeaveStatus status,
        int revision,
        @Nullable Instant changedAt) {}
