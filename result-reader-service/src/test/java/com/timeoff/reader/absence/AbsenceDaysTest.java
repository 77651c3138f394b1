package com.timeoff.reader.absence;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceDaysTest {

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
    void areTheWorkingDays(
            Department department,
            LocalDate start,
            int hours,
            LocalDate first,
            LocalDate last,
            Integer part,
            Integer of) {
        var leave = new RequestedLeave(EmailAddress.of("alice@example.com"), department, hours, start);
        assertThat(CALENDARS.lastDayOf(leave)).isEqualTo(last);

        assertThat(days(leave, last))
                .isEqualTo(new AbsenceDays(first, last, part == null ? null : new PartOfDay(part, of)));
    }

    /** Fixed when it was approved: what the calendar says now does not matter. */
    @Test
    void aLaterCalendarDoesNotMoveTheLastDay() {
        var leave = new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 12, CHRISTMAS_EVE);

        var earlier = days(leave, CHRISTMAS_EVE);
        assertThat(earlier).isEqualTo(new AbsenceDays(CHRISTMAS_EVE, CHRISTMAS_EVE, null));
        var later = days(leave, CHRISTMAS_EVE.plusDays(5));
        assertThat(later).isEqualTo(new AbsenceDays(CHRISTMAS_EVE, CHRISTMAS_EVE.plusDays(5), null));
    }

    @Test
    void withoutADayOfWorkItIsFromTheDayItWasAppliedFor() {
        var saturday = LocalDate.of(2026, 12, 5);
        var leave = new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, saturday);

        assertThat(days(leave, saturday)).isEqualTo(new AbsenceDays(saturday, saturday, null));
    }

    private static AbsenceDays days(RequestedLeave leave, LocalDate lastDay) {
        return AbsenceDays.of(SomeAbsence.of(leave, lastDay, LeaveStatus.APPROVED), CALENDARS);
    }
}
