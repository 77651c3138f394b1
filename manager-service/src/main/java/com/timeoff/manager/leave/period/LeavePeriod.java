package com.timeoff.manager.leave.period;

import com.timeoff.core.calendar.LeaveDays;
import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
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

    LeaveDays days(WorkCalendars calendars) {
        return calendars.daysOf(leave, lastDay);
    }
}
