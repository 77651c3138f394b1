package com.timeoff.manager.leave.period;

import static com.timeoff.manager.leave.period.OverlapRuleTest.CALENDARS;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Against a model that goes through the days one by one and knows no sums. */
class OverlapRulePropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 12, 20);
    private static final int DAYS = 40;
    private static final int MAX_HOURS = 60;

    @Property
    void areThoseOfTheModel(@ForAll("pending") LeavePeriod application, @ForAll("several") List<LeavePeriod> others) {
        var approved = others.stream().filter(LeavePeriod::isApproved).toList();
        var expected = others.stream()
                .filter(other -> allDays().anyMatch(day -> exceeds(day, application, approved, other)))
                .toList();

        var found = new OverlapRule(CALENDARS).overlapping(application, others);

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        Statistics.collect(found.isEmpty());
        Statistics.coverage(seen -> {
            seen.check(true).percentage(it -> it > 5);
            seen.check(false).percentage(it -> it > 5);
        });
    }

    /** Whatever is applied for, in whatever order it is approved. */
    @Property
    void noDayHasMoreLeaveThanWork(@ForAll("several") List<LeavePeriod> applications) {
        var approved = new ArrayList<LeavePeriod>();
        for (var it : applications) {
            if (new OverlapRule(CALENDARS).overlapping(it, approved).isEmpty()) {
                approved.add(new LeavePeriod(it.applicationId(), LeaveStatus.APPROVED, it.leave(), it.lastDay()));
            }
        }

        assertThat(allDays()).allSatisfy(day -> {
            var there = approved.stream().filter(it -> taken(it, day) > 0).toList();
            assertThat(there.stream().mapToInt(it -> taken(it, day)).sum()).isLessThanOrEqualTo(longest(there, day));
        });
    }

    private static boolean exceeds(
            LocalDate day, LeavePeriod application, List<LeavePeriod> approved, LeavePeriod other) {
        if (taken(application, day) == 0 || taken(other, day) == 0) {
            return false;
        }
        var there = Stream.concat(approved.stream(), Stream.of(application, other))
                .distinct()
                .filter(it -> taken(it, day) > 0)
                .toList();
        return there.stream().mapToInt(it -> taken(it, day)).sum() > longest(there, day);
    }

    /** A last day that is earlier than the hours cuts them off, one that is later makes them more. */
    private static int taken(LeavePeriod period, LocalDate day) {
        if (day.isBefore(period.leave().startDate()) || day.isAfter(period.lastDay())) {
            return 0;
        }
        var left = period.leave().durationInHours();
        for (var it = period.leave().startDate(); it.isBefore(day); it = it.plusDays(1)) {
            left -= Math.min(left, worked(period, it));
        }
        return left == 0 || day.isBefore(period.lastDay()) ? worked(period, day) : Math.min(left, worked(period, day));
    }

    private static int longest(List<LeavePeriod> periods, LocalDate day) {
        return periods.stream().mapToInt(it -> worked(it, day)).max().orElse(0);
    }

    private static int worked(LeavePeriod period, LocalDate day) {
        return CALENDARS.of(period.leave().department()).hoursOf(day);
    }

    private static Stream<LocalDate> allDays() {
        return FIRST.datesUntil(FIRST.plusDays(DAYS + MAX_HOURS));
    }

    @Provide
    Arbitrary<LeavePeriod> pending() {
        return periods(LeaveStatus.PENDING);
    }

    @Provide
    Arbitrary<List<LeavePeriod>> several() {
        return periods(LeaveStatus.PENDING, LeaveStatus.APPROVED, LeaveStatus.CANCELLATION_REQUESTED)
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<LeavePeriod> periods(LeaveStatus... statuses) {
        return Combinators.combine(
                        Arbitraries.of(statuses),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(1, MAX_HOURS),
                        Arbitraries.of(Department.class),
                        Arbitraries.frequency(
                                Tuple.of(6, 0), Tuple.of(1, -3), Tuple.of(1, -1), Tuple.of(1, 1), Tuple.of(1, 3)))
                .as((status, day, hours, department, moved) -> {
                    var leave = OverlapRuleTest.leave(FIRST.plusDays(day), hours, department);
                    var last = CALENDARS.lastDayOf(leave).plusDays(moved);
                    var lastDay = last.isBefore(leave.startDate()) ? leave.startDate() : last;
                    return new LeavePeriod(UUID.randomUUID(), status, leave, lastDay);
                });
    }
}
