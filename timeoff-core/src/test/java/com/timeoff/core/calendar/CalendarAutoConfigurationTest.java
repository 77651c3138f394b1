package com.timeoff.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

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
                "week=0,0,0,0,0,0,0            | no day of the week has hours",
                "week=8,8,8                    | a week has seven days, not 3",
                "week=8,8,8,8,8,0,25           | no hours of a day: 25",
                "holidays=xx                   | no public holidays are known of xx",
                "holidays=de-zz                | no public holidays are known of de-zz, but of these regions: bb, be",
                "days.2026-02-29=4             | no such date",
                "departments.it.week=0,0,0,0,0,0,0 | no day of the week has hours",
            })
    void whatCannotBeIsRefusedAtTheStart(String property, String reason) {
        service.withPropertyValues("timeoff.calendar." + property).run(it -> assertThat(it)
                .getFailure()
                .rootCause()
                .extracting(Object::toString)
                .asString()
                .contains(reason));
    }
}
