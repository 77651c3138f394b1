package com.timeoff.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaveDaysTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    /** Ten hours on four days, and half of Christmas Eve. */
    private static final WorkCalendar FOUR_DAYS = new WorkCalendar(
            List.of(10, 10, 10, 10, 0, 0, 0), day -> day.equals(CHRISTMAS_EVE.plusDays(4)), Map.of(CHRISTMAS_EVE, 5));

    private static final WorkCalendars CALENDARS =
            new WorkCalendars(WorkCalendar.DEFAULT, Map.of(Department.OPS, FOUR_DAYS));

    @ParameterizedTest
    @CsvSource({
        "IT,  2026-12-04, 12, 2026-12-04, 2026-12-07, 4, 8",
        "IT,  2026-12-04, 16, 2026-12-04, 2026-12-07, ,",
        "IT,  2026-12-05, 8,  2026-12-07, 2026-12-07, ,",
        "IT,  2026-12-05, 1,  2026-12-07, 2026-12-07, 1, 8",
        "IT,  2026-12-31, 9,  2026-12-31, 2027-01-01, 1, 8",
        "IT,  2028-02-29, 8,  2028-02-29, 2028-02-29, ,",
        "IT,  2027-02-26, 12, 2027-02-26, 2027-03-01, 4, 8",
        "OPS, 2026-12-10, 12, 2026-12-10, 2026-12-14, 2, 10",
        "OPS, 2026-12-11, 40, 2026-12-14, 2026-12-17, ,",
        "OPS, 2026-12-23, 15, 2026-12-23, 2026-12-24, ,",
        "OPS, 2026-12-23, 13, 2026-12-23, 2026-12-24, 3, 5",
        "OPS, 2026-12-23, 20, 2026-12-23, 2026-12-29, 5, 10",
        "OPS, 2026-12-25, 10, 2026-12-29, 2026-12-29, ,"
    })
    void areThoseOfTheCalendar(
            Department department,
            LocalDate start,
            int hours,
            LocalDate first,
            LocalDate last,
            @Nullable Integer part,
            @Nullable Integer of) {
        var leave = leave(department, start, hours);
        assertThat(CALENDARS.lastDayOf(leave)).isEqualTo(last);

        var days = CALENDARS.daysOf(leave, last);

        assertThat(days).isEqualTo(days(leave, first, last, part == null ? null : new PartOfDay(part, of)));
        CALENDARS.of(department).daysOf(leave).forEach(it -> assertThat(days.hoursOf(it.date()))
                .isEqualTo(it.hours()));
        assertThat(start.minusDays(9)
                        .datesUntil(last.plusDays(9))
                        .mapToInt(days::hoursOf)
                        .sum())
                .isEqualTo(hours);
    }

    /**
     * Of a calendar that was another when the last day was fixed: it has fewer hours now until then, or more. Friday the 4th, Monday the
     * 7th and Tuesday the 8th are worked on now. The hours of five days are those from Friday on.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "fewer hours on the days,   2026-12-04, 12, 2026-12-04, 2026-12-04, 8 0 0 0 0",
        "fewer than a day of hours, 2026-12-04, 20, 2026-12-07, 2026-12-04, 8 0 0 8 0",
        "more hours on the days,    2026-12-04, 16, 2026-12-08, 2026-12-04, 8 0 0 8 8",
        "a part that was the last,  2026-12-04, 12, 2026-12-08, 2026-12-04, 8 0 0 8 8",
        "less than a day,           2026-12-04,  4, 2026-12-07, 2026-12-04, 8 0 0 8 0",
        "a last day without work,   2026-12-04, 12, 2026-12-06, 2026-12-04, 8 0 0 0 0",
        "no day of work at all,     2026-12-05,  8, 2026-12-06, 2026-12-05, 0 0 0 0 0",
        "a single day without work, 2026-12-05,  8, 2026-12-05, 2026-12-05, 0 0 0 0 0"
    })
    void endWithTheirLastDay(
            String name, LocalDate start, int hours, LocalDate last, LocalDate first, String hoursOfFiveDays) {
        var leave = leave(Department.IT, start, hours);

        var days = CALENDARS.daysOf(leave, last);

        assertThat(days).isEqualTo(days(leave, first, last, null));
        var friday = LocalDate.of(2026, 12, 4);
        assertThat(friday.datesUntil(friday.plusDays(5)).map(days::hoursOf).map(String::valueOf))
                .containsExactly(hoursOfFiveDays.split(" "));
    }

    private static LeaveDays days(
            RequestedLeave leave, LocalDate first, LocalDate last, @Nullable PartOfDay partOfLastDay) {
        return new LeaveDays(first, last, partOfLastDay, CALENDARS.of(leave.department()));
    }

    private static RequestedLeave leave(Department department, LocalDate start, int hours) {
        return new RequestedLeave(EmailAddress.of("alice@example.com"), department, hours, start);
    }
}
