package com.timeoff.manager.leave;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it came.
 *
 * @param partition and offset: where in the topic it stood
 */
public record ReceivedApplication(
        UUID id,
        EmailAddress email,
        Department department,
        int durationInHours,
        LocalDate startDate,
        @Nullable String note,
        @Nullable Instant submittedAt,
        int partition,
        long offset) {}
