package com.timeoff.notification.reminder;

import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;

/**
 * A number of working days that something may wait. The day on which it begins to wait is the first, if it is a working day.
 *
 * @param workingDays at least 1
 */
record WaitingPeriod(int workingDays, WorkCalendar calendar) {

    /** The first working day after the period. */
    LocalDate dueDay(LocalDate begun) {
        var day = begun;
        for (var passed = 0; passed < workingDays || calendar.hoursOf(day) == 0; day = day.plusDays(1)) {
            if (calendar.hoursOf(day) > 0) {
                passed++;
            }
        }
        return day;
    }

    /** The last day on which it may have begun to wait so that it is due by then: a later one is due later. */
    LocalDate lastBegun(LocalDate due) {
        var day = due;
        while (dueDay(day).isAfter(due)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
