package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables, by a calendar on paper. */
class WorkCalendarTest {

    private static final List<Integer> FIVE_DAYS = List.of(8, 8, 8, 8, 8, 0, 0);
    private static final Predicate<LocalDate> NO_HOLIDAYS = day -> false;

    /** Without work on Fridays. */
    private static final WorkCalendar FOUR_DAYS = new WorkCalendar(List.of(9, 9, 9, 9, 0, 0, 0), NO_HOLIDAYS, Map.of());

    private static final WorkCalendar WITH_CHRISTMAS = new WorkCalendar(
            FIVE_DAYS,
            Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26), LocalDate.of(2027, 1, 1))::contains,
            Map.of(LocalDate.of(2026, 12, 24), 4, LocalDate.of(2026, 12, 31), 4, LocalDate.of(2027, 1, 9), 6));

    /** 2026-12-01 is a Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01,    1, 2026-12-01",
        "2026-12-01,    8, 2026-12-01",
        "2026-12-01,    9, 2026-12-02",
        "2026-12-01,   32, 2026-12-04",
        "2026-12-01,   33, 2026-12-07",
        "2026-12-04,   12, 2026-12-07",
        "2026-12-05,    8, 2026-12-07",
        "2026-12-06,    8, 2026-12-07",
        "2026-12-05,   41, 2026-12-14",
        "2026-12-31,   16, 2027-01-01",
        "2026-12-31,   17, 2027-01-04",
        "2026-12-01, 2000, 2027-11-15",
        "2028-02-28,   16, 2028-02-29",
        "2028-02-29,    8, 2028-02-29",
        "2028-02-29,   16, 2028-03-01",
        "2027-02-26,   16, 2027-03-01",
        // A century that is no leap year, and one that is.
        "2100-02-26,   16, 2100-03-01",
        "2400-02-29,    9, 2400-03-01",
        "0001-01-01,   41, 0001-01-08",
        "9999-12-30,   16, 9999-12-31",
        "9999-12-30, 2000, 9999-12-31",
    })
    void leaveTakesTheHoursOfEachDay(LocalDate first, int hours, LocalDate last) {
        assertThat(WorkCalendar.DEFAULT.lastDayOf(leave(first, hours))).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-03,  9, 2026-12-03=9",
        "2026-12-03, 12, 2026-12-03=9 2026-12-07=3",
        "2026-12-04,  9, 2026-12-07=9",
        "2026-12-07, 36, 2026-12-07=9 2026-12-08=9 2026-12-09=9 2026-12-10=9",
        "2026-12-07, 37, 2026-12-07=9 2026-12-08=9 2026-12-09=9 2026-12-10=9 2026-12-14=1",
        "2026-12-31, 10, 2026-12-31=9 2027-01-04=1",
        "2028-02-29, 27, 2028-02-29=9 2028-03-01=9 2028-03-02=9",
    })
    void aWeekMayHaveFourDays(LocalDate first, int hours, String days) {
        assertThat(days(FOUR_DAYS, first, hours)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-23, 24, 2026-12-23=8 2026-12-24=4 2026-12-28=8 2026-12-29=4",
        "2026-12-24,  4, 2026-12-24=4",
        "2026-12-25,  1, 2026-12-28=1",
        "2026-12-30, 14, 2026-12-30=8 2026-12-31=4 2027-01-04=2",
        // A Saturday with work.
        "2027-01-08, 15, 2027-01-08=8 2027-01-09=6 2027-01-11=1",
    })
    void holidaysAndSingleDaysHaveHoursOfTheirOwn(LocalDate first, int hours, String days) {
        assertThat(days(WITH_CHRISTMAS, first, hours)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-21, 2027-01-03, 8",
        "2026-12-25, 2026-12-27, 0",
        "2026-12-24, 2026-12-24, 1",
        "2027-01-09, 2027-01-10, 1",
        "9999-12-27, 9999-12-31, 5",
    })
    void workingDaysAreCountedFromTheFirstToTheLast(LocalDate first, LocalDate last, int days) {
        assertThat(WITH_CHRISTMAS.workingDays(first, last)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "1,  2026-12-04, 8",
        "2,  2026-12-04, 16",
        "3,  2026-12-23, 20",
        "1,  2026-12-24, 4",
        "1,  2026-12-25, 8",
        "10, 9999-12-30, 16",
    })
    void daysHaveTheHoursThatAreWorkedOnThem(int days, LocalDate from, int hours) {
        assertThat(WITH_CHRISTMAS.hoursOfNext(days, from)).isEqualTo(hours);
    }

    @Test
    void nothingIsTakenBehindTheLastDayThereIs() {
        assertThat(days(WorkCalendar.DEFAULT, LocalDate.of(9999, 12, 30), 2000)).isEqualTo("9999-12-30=8 9999-12-31=8");
        var closed = new WorkCalendar(FIVE_DAYS, day -> day.getYear() == 9999, Map.of());
        assertThat(closed.daysOf(LocalDate.of(9999, 12, 30), 8)).isEmpty();
        assertThat(closed.lastDayOf(leave(LocalDate.of(9999, 12, 30), 8))).isEqualTo("9999-12-31");
    }

    @Test
    void aWeekHasWork() {
        for (var week : List.of(List.<Integer>of(), List.of(0, 0, 0, 0, 0, 0, 0), List.of(8, 8, 8, 8, 8, 0, -1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new WorkCalendar(week, NO_HOLIDAYS, Map.of()));
        }
    }

    private static String days(WorkCalendar calendar, LocalDate first, int hours) {
        return calendar.daysOf(leave(first, hours)).stream()
                .map(it -> it.date() + "=" + it.hours())
                .collect(Collectors.joining(" "));
    }

    private static RequestedLeave leave(LocalDate first, int hours) {
        return new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, hours, first);
    }
}
