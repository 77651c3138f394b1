package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    /** 2026-12-01 is a Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01,    1, 2026-12-01",
        "2026-12-01,    8, 2026-12-01",
        "2026-12-01,    9, 2026-12-02",
        "2026-12-01,   32, 2026-12-04",
        "2026-12-01,   33, 2026-12-07",
        "2026-12-05,    8, 2026-12-07",
        "2026-12-05,   41, 2026-12-14",
        "2026-12-01, 2000, 2027-11-15",
        "9999-12-30, 2000, 9999-12-31",
    })
    void leaveTakesTheHoursOfEachDay(LocalDate first, int hours, LocalDate last) {
        var leave = new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, hours, first);

        assertThat(WorkCalendar.DEFAULT.lastDayOf(leave)).isEqualTo(last);
    }

    @Test
    void aWeekHasWork() {
        for (var week : List.of(List.<Integer>of(), List.of(0, 0, 0, 0, 0, 0, 0), List.of(8, 8, 8, 8, 8, 0, -1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new WorkCalendar(week, day -> false, Map.of()));
        }
    }
}
