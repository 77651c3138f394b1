package com.timeoff.employee.workingdays;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** Christmas Eve is half a day, Christmas none. */
    private static final WorkCalendar CHRISTMAS = new WorkCalendar(
            List.of(8, 8, 8, 8, 8, 0, 0),
            day -> false,
            Map.of(LocalDate.of(2026, 12, 24), 4, LocalDate.of(2026, 12, 25), 0));

    private static final WorkCalendar FOUR_DAYS =
            new WorkCalendar(List.of(9, 9, 9, 9, 0, 0, 0), day -> false, Map.of());

    @ParameterizedTest
    @CsvSource({
        "2026-12-04, 12, 2026-12-04 8/8 2026-12-07 4/8",
        "2026-12-05,  8, 2026-12-07 8/8",
        "2026-12-23, 24, 2026-12-23 8/8 2026-12-24 4/4 2026-12-28 8/8 2026-12-29 4/8",
        "2028-02-28, 17, 2028-02-28 8/8 2028-02-29 8/8 2028-03-01 1/8",
        "2027-12-31,  9, 2027-12-31 8/8 2028-01-03 1/8",
    })
    void hoursTakeDays(LocalDate from, int hours, String days) {
        var taken = WorkingDays.ofHours(hours, from, CHRISTMAS);

        assertThat(written(taken)).isEqualTo(days);
        assertThat(taken.hours()).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-04, 2, 18, 2026-12-07 9/9 2026-12-08 9/9",
        "2026-12-10, 2, 18, 2026-12-10 9/9 2026-12-14 9/9",
    })
    void daysAreThoseOfTheCalendar(LocalDate from, int count, int hours, String days) {
        var taken = WorkingDays.ofDays(count, from, FOUR_DAYS);

        assertThat(written(taken)).isEqualTo(days);
        assertThat(taken.hours()).isEqualTo(hours);
    }

    private static String written(WorkingDays taken) {
        return taken.days().stream()
                .map(it -> it.date() + " " + it.hours() + "/" + it.of())
                .collect(Collectors.joining(" "));
    }
}
