package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.timeoff.testing.security.People;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Leave by a calendar that is not everybody's: Berlin's holidays, a Thursday with four hours and a Friday with none, and
 * four days a week in OPS. The days are the calendar's wherever the browser is, and whatever day it is there.
 */
class CalendarIT {

    private static final LocalDate NEW_YEAR = PageSuite.NEXT_YEAR.withDayOfYear(1);
    private static final LocalDate HALF =
            NEW_YEAR.withMonth(3).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
    private static final LocalDate NONE = HALF.plusDays(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    @RegisterExtension
    static final PageSuite pages = new PageSuite(Map.of(
            "TIMEOFF_CALENDAR_HOLIDAYS",
            "de-be",
            "TIMEOFF_CALENDAR_DAYS_" + HALF.toString().replace('-', '_'),
            "4",
            "TIMEOFF_CALENDAR_DAYS_" + NONE.toString().replace('-', '_'),
            "0",
            "TIMEOFF_CALENDAR_DEPARTMENTS_OPS_WEEK",
            "9,9,9,9,0,0,0"));

    @Test
    void daysAreThoseOfTheCalendar() {
        var form = pages.form(People.HELEN);
        var days = form.locator("#working-days");
        form.locator("#leaveStartDate").fill(HALF.minusDays(1).toString());
        form.locator("#leaveDurationInHours").fill("3.5");

        assertThat(days).containsText("4 working days · 24 hours");
        assertThat(days)
                .containsText("%s: 8 hours · %s: 4 hours · %s: 8 hours · %s: 4 of 8 hours"
                        .formatted(
                                inShort(HALF.minusDays(1)),
                                inShort(HALF),
                                inShort(HALF.plusDays(4)),
                                inShort(HALF.plusDays(5))));

        form.locator("#empEmail").fill("olga@example.com");
        form.locator("#empDepartment [value=OPS]").check();
        assertThat(days).containsText("4 working days · 27 hours");
        var sent = form.waitForRequest(it -> it.method().equals("POST"), form.locator("#submit")::click);
        assertThat(sent.postData()).contains("\"leaveDurationInHours\":27");
        assertThat(form.locator("#outcome")).containsText("4 working days · 27 hours, OPS.");

        var inbox = pages.inbox(People.MIA);
        assertThat(inbox.locator("#list > li")).containsText("4 working days · 27 hours");
    }

    @Test
    void aHolidayIsNoWorkingDay() {
        var form = pages.form(People.ALICE);
        form.locator("#leaveStartDate").fill(NEW_YEAR.toString());
        form.locator("#leaveDurationInHours").fill("1");

        assertThat(form.locator("#working-days")).containsText(NEW_YEAR.format(DAY) + " is no working day.");
    }

    /** From 11 hours behind UTC to 14 before it, a moment before midnight there and a moment after. */
    @ParameterizedTest
    @CsvSource({
        "Pacific/Pago_Pago,  23:59:59",
        "Pacific/Pago_Pago,  00:00:01",
        "America/New_York,   23:59:59",
        "America/New_York,   00:00:01",
        "Pacific/Kiritimati, 23:59:59",
        "Pacific/Kiritimati, 00:00:01",
    })
    void noDayShifts(ZoneId zone, LocalTime time) {
        var first = firstOfTwoWorkingDays();
        var last = first.plusDays(1);
        var clock = Clock.fixed(first.atTime(time).atZone(zone).toInstant(), zone);
        var form = pages.open(pages.suite().employee(), People.ALICE, clock);
        form.locator("#leaveStartDate").fill(first.toString());
        form.locator("#leaveDurationInHours").fill("2");
        assertThat(form.locator("#leaveStartDate-hint")).hasText(first.format(DAY));
        assertThat(form.locator("#working-days"))
                .containsText(inShort(first) + ": 8 hours · " + inShort(last) + ": 8 hours");

        var sent = form.waitForRequest(it -> it.method().equals("POST"), form.locator("#submit")::click);

        assertThat(sent.postData()).contains("\"leaveStartDate\":\"" + first + '"');
        assertNamed(form, "#outcome", first, last);
        var id = form.locator("#outcome dd").first().textContent();
        var mine = pages.open(pages.suite().manager(), People.ALICE, clock);
        assertNamed(mine, "[data-id='" + id + "']", first, last);
        mine.locator("[data-id='" + id + "'] [data-action=withdraw]").click();
        assertNamed(mine, "#dialog-list", first, last);
        assertNamed(pages.open(pages.suite().manager(), People.MIA, clock), "[data-id='" + id + "']", first, last);
    }

    /** Some of the free days are holidays here, or before one. */
    private static LocalDate firstOfTwoWorkingDays() {
        var employee = pages.service(pages.suite().employee(), People.ALICE);
        while (true) {
            var day = PageSuite.freeDay("alice@example.com");
            var days = employee.get("/working-days?days=2&from=" + day);
            if (days.text("lastDay").equals(day.plusDays(1).toString())) {
                return day;
            }
        }
    }

    private static void assertNamed(Page page, String where, LocalDate first, LocalDate last) {
        assertThat(page.locator(where)).containsText(first.format(DateTimeFormatter.ofPattern("EEE, d", Locale.UK)));
        assertThat(page.locator(where)).containsText(last.format(DAY) + " · 2 working days · 16 hours");
    }

    private static String inShort(LocalDate day) {
        return day.format(SHORT);
    }
}
