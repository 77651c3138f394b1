package com.timeoff.employee.leave;

import java.util.UUID;

/** An application that is in the queue. */
public record Submission(UUID applicationId, RecordPosition position) {}
