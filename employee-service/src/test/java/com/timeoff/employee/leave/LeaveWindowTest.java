package com.timeoff.employee.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaveWindowTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24, true",
        "2025-11-24, 2026-11-24, true",
        "2025-11-23, 2026-11-24, false",
        "2028-11-24, 2026-11-24, true",
        "2028-11-25, 2026-11-24, false",
        "2023-02-28, 2024-02-29, true",
        "2026-02-28, 2024-02-29, true",
        "2026-03-01, 2024-02-29, false"
    })
    void reachesAYearBackAndTwoYearsAhead(LocalDate start, LocalDate today, boolean inside) {
        assertThat(LeaveWindow.contains(start, today)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2025-11-24, 2028-11-24",
        "2028-02-29, 2027-02-28, 2030-02-28",
        "2029-02-28, 2028-02-28, 2031-02-28",
        "2026-12-31, 2025-12-31, 2028-12-31"
    })
    void itsFirstAndLastDaysAreWithin(LocalDate today, LocalDate earliest, LocalDate latest) {
        assertThat(LeaveWindow.earliest(today)).isEqualTo(earliest);
        assertThat(LeaveWindow.latest(today)).isEqualTo(latest);
    }
}
