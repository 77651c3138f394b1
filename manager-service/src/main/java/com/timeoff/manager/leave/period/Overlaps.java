package com.timeoff.manager.leave.period;

import static java.util.stream.Collectors.toMap;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.LeaveDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds leave of one person that overlaps: together it takes more hours of a day than the person works. Where departments'
 * calendars differ, the longest day counts. The days are worked out once for each application: not for many threads.
 */
public final class Overlaps {

    /** More need not be named. */
    public static final int MOST = 20;

    private static final Comparator<LeavePeriod> ORDER = Comparator.comparing(LeavePeriod::isApproved)
            .reversed()
            .thenComparing(it -> it.leave().startDate())
            .thenComparing(LeavePeriod::applicationId);

    private final WorkCalendars calendars;
    private final Map<LeavePeriod, Map<LocalDate, Integer>> hours = new HashMap<>();

    public Overlaps(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Those that share a day with the application on which there are not hours enough for it, for all that is approved and,
     * if the other one is not, for the other one, too. No more than {@value #MOST}, the approved ones first, then by first day.
     *
     * @param others of the same person, approved or pending
     */
    public List<LeavePeriod> of(LeavePeriod application, Collection<LeavePeriod> others) {
        var taken = new HashMap<LocalDate, HoursOfDay>();
        hours(application).forEach((day, hours) -> taken.put(day, new HoursOfDay(hours, worked(application, day))));
        others.stream().filter(LeavePeriod::isApproved).forEach(other -> hours(other)
                .forEach((day, hours) ->
                        taken.computeIfPresent(day, (it, before) -> before.plus(hours, worked(other, day)))));
        return others.stream()
                .filter(other -> hours(other).keySet().stream().anyMatch(day -> exceeds(taken.get(day), other, day)))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    /** @param taken by the application and all that is approved; absent if the application takes no hours of that day */
    private boolean exceeds(@Nullable HoursOfDay taken, LeavePeriod other, LocalDate day) {
        if (taken == null || other.isApproved()) {
            return taken != null && taken.exceedsWork();
        }
        return taken.plus(hours(other).getOrDefault(day, 0), worked(other, day)).exceedsWork();
    }

    private Map<LocalDate, Integer> hours(LeavePeriod period) {
        return hours.computeIfAbsent(
                period, it -> it.days(calendars).stream().collect(toMap(LeaveDay::date, LeaveDay::hours)));
    }

    private int worked(LeavePeriod period, LocalDate day) {
        return calendars.of(period.leave().department()).hoursOf(day);
    }

    private record HoursOfDay(int taken, int worked) {

        HoursOfDay plus(int more, int workedElsewhere) {
            return new HoursOfDay(taken + more, Math.max(worked, workedElsewhere));
        }

        boolean exceedsWork() {
            return taken > worked;
        }
    }
}
