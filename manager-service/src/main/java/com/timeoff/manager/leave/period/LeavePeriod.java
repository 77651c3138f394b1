package com.timeoff.manager.leave.period;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.LeaveDay;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The days of an application.
 *
 * @param lastDay of leave, inclusive
 */
public record LeavePeriod(UUID applicationId, LeaveStatus status, RequestedLeave leave, LocalDate lastDay) {

    /** Whether it is leave, and no wish for it. */
    public boolean isApproved() {
        return status == LeaveStatus.APPROVED || status == LeaveStatus.CANCELLATION_REQUESTED;
    }

    /** On which days hours are taken, in their order; none is after the last day, whatever the calendar has become. */
    List<LeaveDay> days(WorkCalendars calendars) {
        return calendars.of(leave.department()).daysOf(leave).stream()
                .takeWhile(it -> !it.date().isAfter(lastDay))
                .toList();
    }
}
