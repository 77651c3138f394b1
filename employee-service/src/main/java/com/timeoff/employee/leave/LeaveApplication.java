package com.timeoff.employee.leave;

import java.time.Instant;
import java.util.UUID;

/** A request that was given an id and is on its way. */
public record LeaveApplication(UUID id, LeaveRequest request, Instant submittedAt) {}
