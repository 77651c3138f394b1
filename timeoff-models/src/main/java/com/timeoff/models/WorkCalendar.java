package com.timeoff.models;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** On which days how many hours are worked. */
public final class WorkCalendar {

    /** Five days of eight hours, and no holidays. */
    public static final WorkCalendar DEFAULT =
            new WorkCalendar(List.of(8, 8, 8, 8, 8, 0, 0), holiday -> false, Map.of());

    /** The last that .NET knows, too. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final int HOURS_OF_A_DAY = 24;

    private final List<Integer> week;
    private final Predicate<LocalDate> holidays;
    private final Map<LocalDate, Integer> days;

    /**
     * @param week the hours of a week's days, Monday first
     * @param holidays days without work, whatever the week says
     * @param days the hours of single days, whatever the week and the holidays say
     * @throws IllegalArgumentException unless there are seven days of a week, all hours are from 0 to 24, and there is a day with work in
     *     an ordinary week and in each year of which a day is given
     */
    public WorkCalendar(List<Integer> week, Predicate<LocalDate> holidays, Map<LocalDate, Integer> days) {
        this.week = List.copyOf(week);
        this.holidays = holidays;
        this.days = Map.copyOf(days);
        if (week.size() != 7) {
            throw new IllegalArgumentException("a week has seven days, not " + week.size());
        }
        week.forEach(WorkCalendar::requireHours);
        days.values().forEach(WorkCalendar::requireHours);
        if (week.stream().allMatch(it -> it == 0)) {
            throw new IllegalArgumentException("no day of the week has hours");
        }
        days.keySet().stream().map(Year::from).distinct().forEach(this::requireWork);
    }

    private static void requireHours(int hours) {
        if (hours < 0 || hours > HOURS_OF_A_DAY) {
            throw new IllegalArgumentException("no hours of a day: " + hours);
        }
    }

    private void requireWork(Year year) {
        if (IntStream.rangeClosed(1, year.length()).allMatch(it -> hoursOf(year.atDay(it)) == 0)) {
            throw new IllegalArgumentException("no day of " + year + " has hours");
        }
    }

    public int hoursOf(LocalDate day) {
        var single = days.get(day);
        if (single != null) {
            return single;
        }
        var hours = week.get(day.getDayOfWeek().ordinal());
        return hours == 0 || holidays.test(day) ? 0 : hours;
    }

    /**
     * The days of leave: from the first day on each takes its own hours, as long as some are left. None after 9999-12-31, where
     * hours may be left.
     *
     * @param hours to be taken, at least 1
     */
    public List<LeaveDay> daysOf(LocalDate from, int hours) {
        var taken = new ArrayList<LeaveDay>();
        for (var day = from; hours > 0 && !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            var here = Math.min(hours, hoursOf(day));
            if (here > 0) {
                taken.add(new LeaveDay(day, here));
                hours -= here;
            }
        }
        return taken;
    }

    public List<LeaveDay> daysOf(RequestedLeave leave) {
        return daysOf(leave.startDate(), leave.durationInHours());
    }

    /** The last day of leave, inclusive; no day after 9999-12-31. */
    public LocalDate lastDayOf(RequestedLeave leave) {
        var taken = daysOf(leave);
        return taken.isEmpty() || taken.stream().mapToInt(LeaveDay::hours).sum() < leave.durationInHours()
                ? LAST_DAY
                : taken.get(taken.size() - 1).date();
    }

    /** How many days with work there are, from the first to the last, both inclusive. */
    public int workingDays(LocalDate first, LocalDate last) {
        return (int)
                first.datesUntil(last.plusDays(1)).filter(it -> hoursOf(it) > 0).count();
    }

    /** The hours of the next days with work, from that day on; fewer days at the end of 9999. */
    public int hoursOfNext(int workingDays, LocalDate from) {
        var hours = 0;
        for (var day = from; workingDays > 0 && !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            var here = hoursOf(day);
            if (here > 0) {
                hours += here;
                workingDays--;
            }
        }
        return hours;
    }
}
