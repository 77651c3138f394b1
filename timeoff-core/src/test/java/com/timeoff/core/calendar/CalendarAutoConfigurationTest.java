package com.timeoff.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class CalendarAutoConfigurationTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CalendarAutoConfiguration.class));

    @Test
    void daysOfTheYearHaveTheHoursThatAreConfigured() {
        service.withPropertyValues(
                        "timeoff.calendar.holidays=de-be",
                        "timeoff.calendar.days.2026-12-24=4",
                        "timeoff.calendar.days.2026.12.31=4",
                        "timeoff.calendar.departments.ops.week=6,6,6,6,6,6,0",
                        "timeoff.calendar.departments.ops.holidays=",
                        "timeoff.calendar.departments.hr.days.2026-12-28=0")
                .run(it -> {
                    var calendars = it.getBean(WorkCalendars.class);
                    var inIt = calendars.of(Department.IT);
                    assertThat(inIt.hoursOf(LocalDate.of(2026, 12, 23))).isEqualTo(8);
                    assertThat(inIt.hoursOf(LocalDate.of(2026, 12, 24))).isEqualTo(4);
                    assertThat(inIt.hoursOf(LocalDate.of(2026, 12, 25))).isZero();
                    assertThat(inIt.hoursOf(LocalDate.of(2026, 12, 31))).isEqualTo(4);
                    assertThat(inIt.hoursOf(LocalDate.of(2027, 3, 8)))
                            .as("in Berlin alone")
                            .isZero();
                    var ops = calendars.of(Department.OPS);
                    assertThat(ops.hoursOf(LocalDate.of(2026, 12, 24))).isEqualTo(4);
                    assertThat(ops.hoursOf(LocalDate.of(2026, 12, 25))).isEqualTo(6);
                    var hr = calendars.of(Department.HR);
                    assertThat(hr.hoursOf(LocalDate.of(2026, 12, 28))).isZero();
                    assertThat(hr.hoursOf(LocalDate.of(2026, 12, 24))).isEqualTo(4);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "week=0,0,0,0,0,0,0            | week: no day of the week has hours",
                "week=8,8,8                    | week: a week has seven days, not 3",
                "week=                         | week: a week has seven days, not 0",
                "week=8,8,8,8,8,0,25           | week: no hours of a day: 25",
                "holidays=xx                   | holidays: no public holidays are known of xx",
                "holidays=-                    | holidays: no public holidays are known of -",
                "holidays=de-zz                | holidays: no public holidays are known of de-zz, but of these regions: bb, be",
                "holidays=de-                  | holidays: no public holidays are known of de-, but of these regions: bb, be",
                "holidays=gb-sct-x             | holidays: no public holidays are known of gb-sct-x, but of none of its regions",
                "week=8,,8,8,8,0,0             | week: no hours of a day: none are given",
                "days.2026-12-24=              | days.2026-12-24: no hours of a day: none are given",
                "departments.it.week=8,,8,8,8,0,0 | departments.it.week: no hours of a day: none are given",
                "departments.it.days.2026-12-24= | departments.it.days.2026-12-24: no hours of a day: none are given",
                "days.2026-12-24=half          | days.2026-12-24: no hours of a day: half",
                "days.2026-02-29=4             | days.2026-02-29: no such date",
                "days.2026-12-24=25            | days: no hours of a day: 25",
                "departments.it.week=0,0,0,0,0,0,0 | departments.it.week: no day of the week has hours",
                "departments.it.holidays=xx    | departments.it.holidays: no public holidays are known of xx",
                "departments.it.days.x=4       | departments.it.days.x: no such date",
            })
    void whatCannotBeIsRefusedAtTheStartAndNamed(String property, String reason) {
        service.withPropertyValues("timeoff.calendar." + property).run(it -> {
            assertThat(it).hasFailed();
            var analysis = new InvalidCalendarFailureAnalyzer().analyze(it.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).contains("timeoff.calendar." + reason);
        });
    }

    @Test
    void aYearWithoutHoursIsRefused() {
        var days = IntStream.rangeClosed(1, 365)
                .mapToObj(LocalDate.ofYearDay(2027, 1)::withDayOfYear)
                .map(it -> "timeoff.calendar.days." + it + "=0")
                .toArray(String[]::new);

        service.withPropertyValues(days).run(it -> assertThat(it)
                .getFailure()
                .rootCause()
                .hasMessage("timeoff.calendar.days: no day of 2027 has hours"));
    }

    @Test
    void environmentVariablesSayTheSame() {
        service.withInitializer(environment(Map.of(
                        "TIMEOFF_CALENDAR_WEEK", "7,7,7,7,7,0,0",
                        "TIMEOFF_CALENDAR_HOLIDAYS", "de-be",
                        "TIMEOFF_CALENDAR_DAYS_2026_12_24", "4",
                        "TIMEOFF_CALENDAR_DEPARTMENTS_IT_WEEK", "9,9,9,9,0,0,0",
                        "TIMEOFF_CALENDAR_DEPARTMENTS_IT_DAYS_2026_12_31", "2",
                        "TIMEOFF_CALENDAR_DEPARTMENTS_OPS_HOLIDAYS", "")))
                .run(it -> {
                    var calendars = it.getBean(WorkCalendars.class);
                    assertThat(hours(calendars.general(), 12, 23)).isEqualTo(7);
                    assertThat(hours(calendars.general(), 12, 24)).isEqualTo(4);
                    assertThat(hours(calendars.general(), 12, 25)).isZero();
                    assertThat(hours(calendars.general(), 12, 31)).isEqualTo(7);
                    var inIt = calendars.of(Department.IT);
                    assertThat(hours(inIt, 12, 23)).isEqualTo(9);
                    assertThat(hours(inIt, 12, 24)).isEqualTo(4);
                    assertThat(hours(inIt, 12, 31)).isEqualTo(2);
                    assertThat(hours(calendars.of(Department.OPS), 12, 25)).isEqualTo(7);
                });
    }

    /** Whichever way the day is written. */
    @ParameterizedTest
    @ValueSource(strings = {"TIMEOFF_CALENDAR_DAYS_2026_12_24", "timeoff.calendar.days.2026.12.24"})
    void ofOneDayThoseHoursCountWhoseSourceGoesFirst(String name) {
        service.withPropertyValues("timeoff.calendar.days.2026-12-24=4")
                .withInitializer(environment(Map.of(name, "2")))
                .run(it -> assertThat(hours(it.getBean(WorkCalendars.class).general(), 12, 24))
                        .isEqualTo(2));
    }

    @Test
    void emptyHolidaysAreNone() {
        service.withInitializer(environment(Map.of("TIMEOFF_CALENDAR_HOLIDAYS", "")))
                .run(it -> assertThat(hours(it.getBean(WorkCalendars.class).general(), 12, 25))
                        .isEqualTo(8));
    }

    private static int hours(WorkCalendar calendar, int month, int day) {
        return calendar.hoursOf(LocalDate.of(2026, month, day));
    }

    /** As that of a process, which goes before all files. */
    private static ApplicationContextInitializer<ConfigurableApplicationContext> environment(
            Map<String, Object> variables) {
        return context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
    }
}
