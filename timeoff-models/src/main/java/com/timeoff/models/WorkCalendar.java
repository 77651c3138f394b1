package com.timeoff.models;

import java.time.LocalDate;
import java.util.List;

/**
 * On which days how many hours are worked.
 *
 * @param week the hours of a week's days, from 0 to 24, Monday first; not all of them 0
 */
public record WorkCalendar(List<Integer> week) {

    public static final WorkCalendar DEFAULT = new WorkCalendar(List.of(8, 8, 8, 8, 8, 0, 0));

    /** The last that .NET knows, too. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public WorkCalendar {
        week = List.copyOf(week);
        if (week.size() != 7
                || week.stream().anyMatch(it -> it < 0 || it > 24)
                || week.stream().allMatch(it -> it == 0)) {
            throw new IllegalArgumentException("no working week: " + week);
        }
    }

    public int hoursOf(LocalDate day) {
        return week.get(day.getDayOfWeek().ordinal());
    }

    /**
     * The last day of leave: from the first day on each takes its own hours, as long as some are left. No day after
     * 9999-12-31.
     */
    public LocalDate lastDayOf(RequestedLeave leave) {
        var day = leave.startDate();
        for (var left = leave.durationInHours() - hoursOf(day); left > 0 && day.isBefore(LAST_DAY); ) {
            day = day.plusDays(1);
            left -= hoursOf(day);
        }
        return day;
    }
}
