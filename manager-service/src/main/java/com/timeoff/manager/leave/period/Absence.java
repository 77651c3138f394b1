package com.timeoff.manager.leave.period;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveDay;
import com.timeoff.models.LeaveStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is away.
 *
 * @param firstDay on which hours are taken
 * @param lastDay inclusive
 * @param partOfLastDay absent if all hours of the last day are taken
 */
public record Absence(
        EmailAddress email,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable PartOfDay partOfLastDay,
        LeaveStatus status) {

    public static Absence of(LeavePeriod period, WorkCalendars calendars) {
        var leave = period.leave();
        var days = period.days(calendars);
        return new Absence(
                leave.email(),
                days.isEmpty() ? leave.startDate() : days.get(0).date(),
                period.lastDay(),
                part(days, period.lastDay(), calendars.of(leave.department()).hoursOf(period.lastDay())),
                period.status());
    }

    private static @Nullable PartOfDay part(List<LeaveDay> days, LocalDate lastDay, int of) {
        return days.stream()
                .filter(it -> it.date().equals(lastDay) && it.hours() < of)
                .findFirst()
                .map(it -> new PartOfDay(it.hours(), of))
                .orElse(null);
    }
}
