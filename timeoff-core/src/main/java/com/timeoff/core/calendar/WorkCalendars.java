package com.timeoff.core.calendar;

import com.timeoff.models.Department;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.Map;

/**
 * The working calendars: the services that share them are to be configured alike.
 *
 * @param general of whoever has no department, and of departments that have none of their own
 */
public record WorkCalendars(WorkCalendar general, Map<Department, WorkCalendar> ofDepartments) {

    public static final WorkCalendars DEFAULT = new WorkCalendars(WorkCalendar.DEFAULT, Map.of());

    public WorkCalendars {
        ofDepartments = Map.copyOf(ofDepartments);
    }

    public WorkCalendar of(Department department) {
        return ofDepartments.getOrDefault(department, general);
    }

    /** The last day of leave, inclusive, as of now: that of approved leave is fixed. */
    public LocalDate lastDayOf(RequestedLeave leave) {
        return of(leave.department()).lastDayOf(leave);
    }

    /** @param lastDay inclusive; the one that is fixed, if there is one */
    public LeaveDays daysOf(RequestedLeave leave, LocalDate lastDay) {
        return LeaveDays.of(leave, lastDay, of(leave.department()));
    }
}
