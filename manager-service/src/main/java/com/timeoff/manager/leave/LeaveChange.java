package com.timeoff.manager.leave;

import com.timeoff.models.ChangeType;
import com.timeoff.models.LeaveStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to an application.
 *
 * @param revision from 1, and one more for each change of the application
 * @param status after the change
 * @param lastDay the last day of leave, inclusive, as it was at the first change
 * @param changedBy an e-mail address; the name alone of whoever decided before changes were kept
 */
public record LeaveChange(
        int revision,
        ChangeType type,
        LeaveStatus status,
        LocalDate lastDay,
        String changedBy,
        @Nullable String changedByName,
        @Nullable String comment,
        Instant changedAt) {}
