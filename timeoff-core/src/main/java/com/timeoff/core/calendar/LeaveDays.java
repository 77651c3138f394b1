package com.timeoff.core.calendar;

import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of leave whose last day is given: the calendar may have been edited since it was fixed. Each day with work is taken in
 * full; only of the last day it may be a part. So no hour of these days is left for other leave, also if the calendar has
 * more of them now than were applied for.
 *
 * @param firstDay on which hours are taken; if there is none, the day that it was applied for from
 * @param lastDay inclusive
 * @param partOfLastDay absent if all its hours are taken
 * @param calendar of the department
 */
public record LeaveDays(
        LocalDate firstDay, LocalDate lastDay, @Nullable PartOfDay partOfLastDay, WorkCalendar calendar) {

    static LeaveDays of(RequestedLeave leave, LocalDate lastDay, WorkCalendar calendar) {
        return new LeaveDays(
                firstDay(leave.startDate(), lastDay, calendar),
                lastDay,
                partOfLastDay(leave, lastDay, calendar),
                calendar);
    }

    private static LocalDate firstDay(LocalDate start, LocalDate lastDay, WorkCalendar calendar) {
        var day = start;
        while (day.isBefore(lastDay) && calendar.hoursOf(day) == 0) {
            day = day.plusDays(1);
        }
        return calendar.hoursOf(day) == 0 ? start : day;
    }

    private static @Nullable PartOfDay partOfLastDay(RequestedLeave leave, LocalDate lastDay, WorkCalendar calendar) {
        var left = leave.durationInHours();
        for (var day = leave.startDate(); left > 0 && day.isBefore(lastDay); day = day.plusDays(1)) {
            left -= calendar.hoursOf(day);
        }
        var of = calendar.hoursOf(lastDay);
        return left > 0 && left < of ? new PartOfDay(left, of) : null;
    }

    /** How many are taken on that day, from 0 to its working hours. */
    public int hoursOf(LocalDate day) {
        if (day.isBefore(firstDay) || day.isAfter(lastDay)) {
            return 0;
        }
        return partOfLastDay != null && day.equals(lastDay) ? partOfLastDay.hours() : calendar.hoursOf(day);
    }
}
