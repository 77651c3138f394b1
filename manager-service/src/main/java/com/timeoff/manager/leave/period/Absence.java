package com.timeoff.manager.leave.period;

import com.timeoff.core.calendar.LeaveDays;
import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;

/** That somebody is away. */
public record Absence(EmailAddress email, LeaveDays days, LeaveStatus status) {

    public static Absence of(LeavePeriod period, WorkCalendars calendars) {
        return new Absence(period.leave().email(), period.days(calendars), period.status());
    }
}
