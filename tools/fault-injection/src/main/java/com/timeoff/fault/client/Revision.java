package com.timeoff.fault.client;

import com.timeoff.models.ChangeType;
import com.timeoff.models.LeaveStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of an application, as it is told.
 *
 * @param number from 1
 * @param status after it
 * @param by an e-mail address
 */
public record Revision(
        UUID applicationId,
        int number,
        ChangeType type,
        LeaveStatus status,
        String by,
        @Nullable String comment,
        Instant at) {}
