package com.timeoff.manager.leave.period;

import com.timeoff.core.calendar.LeaveDays;
import com.timeoff.core.calendar.WorkCalendars;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds leave of one person that overlaps: together it takes more hours of a day than the person works. Where departments'
 * calendars differ, the longest day counts. What is worked out of an application is kept for the next one: not for many threads.
 */
public final class OverlapRule {

    /** More need not be named. */
    public static final int MAX_NAMED = 20;

    private static final Comparator<LeavePeriod> ORDER = Comparator.comparing(LeavePeriod::isApproved)
            .reversed()
            .thenComparing(it -> it.leave().startDate())
            .thenComparing(LeavePeriod::applicationId);

    private final WorkCalendars calendars;
    private final Map<LeavePeriod, LeaveDays> days = new HashMap<>();

    public OverlapRule(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Those that share a day with the application on which there are not hours enough for it, for all that is approved and,
     * if the other one is not, for the other one, too. No more than {@value #MAX_NAMED}, the approved ones first, then by first day.
     *
     * @param others of the same person, approved or pending
     */
    public List<LeavePeriod> overlapping(LeavePeriod application, Collection<LeavePeriod> others) {
        var own = days(application);
        var approved = new HashMap<LocalDate, HoursOfDay>();
        others.stream().filter(LeavePeriod::isApproved).map(this::days).forEach(other -> shared(own, other)
                .forEach(day -> approved.merge(day, HoursOfDay.of(other, day), HoursOfDay::plus)));
        return others.stream()
                .filter(other -> shared(own, days(other)).anyMatch(day -> {
                    var taken = HoursOfDay.of(own, day).plus(approved.getOrDefault(day, HoursOfDay.NONE));
                    return (other.isApproved() ? taken : taken.plus(HoursOfDay.of(days(other), day))).exceedsWork();
                }))
                .sorted(ORDER)
                .limit(MAX_NAMED)
                .toList();
    }

    private LeaveDays days(LeavePeriod period) {
        return days.computeIfAbsent(period, it -> it.days(calendars));
    }

    /** On which both take hours. */
    private static Stream<LocalDate> shared(LeaveDays one, LeaveDays other) {
        var first = one.firstDay().isAfter(other.firstDay()) ? one.firstDay() : other.firstDay();
        var last = one.lastDay().isBefore(other.lastDay()) ? one.lastDay() : other.lastDay();
        return first.isAfter(last)
                ? Stream.empty()
                : first.datesUntil(last.plusDays(1)).filter(day -> one.hoursOf(day) > 0 && other.hoursOf(day) > 0);
    }

    private record HoursOfDay(int taken, int worked) {

        static final HoursOfDay NONE = new HoursOfDay(0, 0);

        static HoursOfDay of(LeaveDays leave, LocalDate day) {
            return new HoursOfDay(leave.hoursOf(day), leave.calendar().hoursOf(day));
        }

        HoursOfDay plus(HoursOfDay other) {
            return new HoursOfDay(taken + other.taken, Math.max(worked, other.worked));
        }

        boolean exceedsWork() {
            return taken > worked;
        }
    }
}
