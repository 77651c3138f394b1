package com.timeoff.manager.outbox;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is announced of a decision. */
public record DecidedLeave(
        UUID applicationId,
        EmailAddress email,
        Department department,
        int durationInHours,
        LocalDate startDate,
        Decision decision,
        String processedBy,
        @Nullable String comment,
        Instant processedAt) {}
