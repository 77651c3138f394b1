package com.timeoff.employee.workingdays;

import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which leave is taken.
 *
 * @param days in their order; none where the calendar has no day with work any more
 */
public record WorkingDays(List<WorkingDay> days) {

    public WorkingDays {
        days = List.copyOf(days);
    }

    /**
     * Those that the hours are taken on, from that day on; at the end of 9999 they may have fewer hours.
     *
     * @param hours at least 1
     */
    public static WorkingDays ofHours(int hours, LocalDate from, WorkCalendar calendar) {
        return new WorkingDays(calendar.daysOf(from, hours).stream()
                .map(it -> new WorkingDay(it.date(), it.hours(), calendar.hoursOf(it.date())))
                .toList());
    }

    /**
     * That many whole days with work, from that day on; fewer at the end of 9999.
     *
     * @param days at least 1
     */
    public static WorkingDays ofDays(int days, LocalDate from, WorkCalendar calendar) {
        return ofHours(calendar.hoursOfNext(days, from), from, calendar);
    }

    public int hours() {
        return days.stream().mapToInt(WorkingDay::hours).sum();
    }
}
