package com.timeoff.models;

import java.time.LocalDate;

/**
 * What is applied for: the four fields that an application and its result share in every version.
 *
 * @param durationInHours from 1 to {@link LeaveLimits#MAX_DURATION_IN_HOURS}
 * @param startDate the first day of leave
 */
public record RequestedLeave(EmailAddress email, Department department, int durationInHours, LocalDate startDate) {}
