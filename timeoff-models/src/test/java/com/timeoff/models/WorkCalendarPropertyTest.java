package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any week, any holidays, any single days: around the turn of a year, and of one that is followed by a leap year. */
class WorkCalendarPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 10, 1);
    private static final int DAYS = 200;

    @Property
    void aSingleDayGoesBeforeHolidaysAndTheseBeforeTheWeek(
            @ForAll("configurations") Configuration configuration, @ForAll("dates") LocalDate day) {
        var expected = configuration.week.get(DayOfWeek.from(day).getValue() - 1);
        if (configuration.holidays.contains(day)) {
            expected = 0;
        }
        if (configuration.days.containsKey(day)) {
            expected = configuration.days.get(day);
        }

        assertThat(configuration.calendar().hoursOf(day)).isEqualTo(expected);
    }

    @Property
    void theHoursOfTheDaysSumUpToTheHoursAsked(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("dates") LocalDate from, @ForAll("hours") int hours) {
        assertThat(calendar.daysOf(from, hours).stream()
                        .mapToInt(LeaveDay::hours)
                        .sum())
                .isEqualTo(hours);
    }

    @Property
    void noDayIsWithoutHoursNorAskedForMoreThanItHas(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("dates") LocalDate from, @ForAll("hours") int hours) {
        assertThat(calendar.daysOf(from, hours))
                .allMatch(it -> it.hours() > 0 && it.hours() <= calendar.hoursOf(it.date()))
                .allMatch(it -> !it.date().isBefore(from))
                .extracting(LeaveDay::date)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    /** Another way than the code's: the hours of work in a row, of which the first ones are taken. */
    @Property
    void leaveTakesTheNextHoursOfWork(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("dates") LocalDate from, @ForAll("hours") int hours) {
        var taken = Stream.iterate(from, it -> it.plusDays(1))
                .flatMap(day -> Collections.nCopies(calendar.hoursOf(day), day).stream())
                .limit(hours)
                .toList();

        assertThat(calendar.daysOf(from, hours))
                .containsExactlyElementsOf(taken.stream()
                        .distinct()
                        .map(day -> new LeaveDay(day, Collections.frequency(taken, day)))
                        .toList());
    }

    @Property
    void theLastDayIsThatOfTheDays(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("dates") LocalDate from, @ForAll("hours") int hours) {
        var days = calendar.daysOf(from, hours);

        assertThat(calendar.daysOf(leave(from, hours))).isEqualTo(days);
        assertThat(calendar.lastDayOf(leave(from, hours)))
                .isEqualTo(days.get(days.size() - 1).date());
    }

    @Property
    void moreHoursNeverEndEarlier(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("dates") LocalDate from,
            @ForAll("hours") int hours,
            @ForAll("hours") int others) {
        assertThat(calendar.lastDayOf(leave(from, Math.max(hours, others))))
                .isAfterOrEqualTo(calendar.lastDayOf(leave(from, Math.min(hours, others))));
    }

    @Property
    void aLaterFirstDayNeverEndsEarlier(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 100) int later,
            @ForAll("hours") int hours) {
        assertThat(calendar.lastDayOf(leave(from.plusDays(later), hours)))
                .isAfterOrEqualTo(calendar.lastDayOf(leave(from, hours)));
    }

    @Property
    void asManyDaysAreTakenAsTheirHoursWereAskedFor(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        var taken = calendar.daysOf(from, calendar.hoursOfNext(days, from));

        assertThat(taken).hasSize(days).allMatch(it -> it.hours() == calendar.hoursOf(it.date()));
    }

    @Property
    void theDaysThatAreTakenHaveTheHoursAndOneLessHasNot(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("dates") LocalDate from, @ForAll("hours") int hours) {
        var days = calendar.daysOf(from, hours).size();

        assertThat(calendar.hoursOfNext(days, from)).isGreaterThanOrEqualTo(hours);
        assertThat(calendar.hoursOfNext(days - 1, from)).isLessThan(hours);
    }

    @Property
    void theWorkingDaysOfLeaveAreTheDaysThatItTakes(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("dates") LocalDate from, @ForAll("hours") int hours) {
        assertThat(calendar.workingDays(from, calendar.lastDayOf(leave(from, hours))))
                .isEqualTo(calendar.daysOf(from, hours).size());
    }

    @Property(tries = 100)
    void aYearWithoutHoursIsRefused(
            @ForAll("weeks") List<Integer> week,
            @ForAll @IntRange(min = 1, max = 9999) int number,
            @ForAll @IntRange(max = 364) int other) {
        var year = Year.of(number);
        var days = IntStream.rangeClosed(1, year.length())
                .mapToObj(year::atDay)
                .collect(Collectors.toMap(it -> it, it -> 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkCalendar(week, day -> false, days))
                .withMessage("no day of " + year + " has hours");
        days.put(year.atDay(1 + other), 1);
        assertThat(new WorkCalendar(week, day -> false, days).workingDays(year.atDay(1), year.atDay(year.length())))
                .isOne();
    }

    @Property
    void hoursThatADayCannotHaveAreRefused(@ForAll("weeks") List<Integer> week, @ForAll int hours) {
        var days = Map.of(FIRST, hours);
        if (hours >= 0 && hours <= 24) {
            assertThat(new WorkCalendar(week, day -> false, days).hoursOf(FIRST))
                    .isEqualTo(hours);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WorkCalendar(week, day -> false, days))
                    .withMessage("no hours of a day: " + hours);
        }
    }

    /** At most as many days without hours as leave a day with work in each year. */
    @Provide
    Arbitrary<Configuration> configurations() {
        return Combinators.combine(
                        weeks(),
                        dates().set().ofMaxSize(20),
                        Arbitraries.maps(dates(), Arbitraries.integers().between(0, 24))
                                .ofMaxSize(20))
                .as(Configuration::new);
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return configurations().map(Configuration::calendar);
    }

    @Provide
    Arbitrary<List<Integer>> weeks() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0, 0, 4, 8), Arbitraries.integers().between(0, 24))
                .list()
                .ofSize(7)
                .filter(week -> week.stream().anyMatch(it -> it > 0));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Integer> hours() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 100),
                Arbitraries.integers().between(1, LeaveLimits.MAX_DURATION_IN_HOURS));
    }

    private static RequestedLeave leave(LocalDate from, int hours) {
        return new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, hours, from);
    }

    record Configuration(List<Integer> week, Set<LocalDate> holidays, Map<LocalDate, Integer> days) {

        WorkCalendar calendar() {
            return new WorkCalendar(week, holidays::contains, days);
        }
    }
}
