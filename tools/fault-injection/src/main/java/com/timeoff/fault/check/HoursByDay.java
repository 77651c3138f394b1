package com.timeoff.fault.check;

import com.timeoff.models.RequestedLeave;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hour by hour, eight on each day from Monday to Friday; the services have a calendar of their own. */
final class HoursByDay {

    static final int HOURS_OF_A_DAY = 8;

    private HoursByDay() {}

    static SortedMap<LocalDate, Integer> of(RequestedLeave leave) {
        var hours = new TreeMap<LocalDate, Integer>();
        var day = leave.startDate();
        for (var hour = 0; hour < leave.durationInHours(); hour++) {
            while (isWeekend(day) || hours.getOrDefault(day, 0) == HOURS_OF_A_DAY) {
                day = day.plusDays(1);
            }
            hours.merge(day, 1, Integer::sum);
        }
        return hours;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
