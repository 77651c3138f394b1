package com.timeoff.reader.result;

import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with an application.
 *
 * @param revision 0 for the submission; null for a decision that is known by its result only
 * @param change what: {@code SUBMITTED}, or as in {@link LeaveChange}
 * @param status after it
 */
public record HistoryEntry(
        @Nullable Integer revision,
        String change,
        LeaveStatus status,
        @Nullable EmailAddress changedBy,
        @Nullable String changedByName,
        @Nullable String comment,
        @Nullable Instant changedAt) {}
