package com.timeoff.reader.absence;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.LeaveDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is away.
 *
 * @param firstDay the first one on which hours are taken
 * @param lastDay inclusive; the one that is fixed, whatever has become of the calendar
 * @param partOfLastDay null if all its hours are taken: only the last day can be part of one
 */
public record AbsenceDays(
        LocalDate firstDay, LocalDate lastDay, @Nullable PartOfDay partOfLastDay) {

    public static AbsenceDays of(Absence absence, WorkCalendars calendars) {
        var leave = absence.requested();
        var lastDay = absence.lastDay();
        var calendar = calendars.of(leave.department());
        var taken = calendar.daysOf(leave);
        var firstDay = taken.stream()
                .map(LeaveDay::date)
                .filter(it -> !it.isAfter(lastDay))
                .findFirst()
                .orElse(leave.startDate());
        var partOfLastDay = taken.stream()
                .filter(it -> it.date().equals(lastDay))
                .map(it -> new PartOfDay(it.hours(), calendar.hoursOf(lastDay)))
                .filter(it -> it.hours() < it.of())
                .findFirst()
                .orElse(null);
        return new AbsenceDays(firstDay, lastDay, partOfLastDay);
    }
}
