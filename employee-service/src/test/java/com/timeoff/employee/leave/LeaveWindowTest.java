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
}
