package com.timeoff.employee.leave;

import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application that was given an id and is on its way. */
public record LeaveApplication(
        UUID id, RequestedLeave leave, @Nullable String note, EmailAddress submittedBy, Instant submittedAt) {}
