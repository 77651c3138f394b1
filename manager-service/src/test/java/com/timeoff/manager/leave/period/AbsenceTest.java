package com.timeoff.manager.leave.period;

import static com.timeoff.manager.leave.period.OverlapsTest.CALENDARS;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTest {

    /** The fixed last day may be another than the calendar has now. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-04, 12, IT,  2026-12-07, 2026-12-04, 4 of 8",
        "2026-12-04, 16, IT,  2026-12-07, 2026-12-04,",
        "2026-12-05,  8, IT,  2026-12-07, 2026-12-07,",
        "2026-12-05,  3, IT,  2026-12-07, 2026-12-07, 3 of 8",
        "2026-12-01,  8, OPS, 2026-12-02, 2026-12-01, 2 of 6",
        "2026-12-04, 12, IT,  2026-12-04, 2026-12-04,",
        "2026-12-04, 12, IT,  2026-12-08, 2026-12-04,",
        "2026-12-05,  8, IT,  2026-12-06, 2026-12-05,",
    })
    void beginsOnADayOfWork(
            LocalDate start, int hours, Department department, LocalDate lastDay, LocalDate firstDay, String part) {
        var leave = OverlapsTest.leave(start, hours, department);

        var absence = Absence.of(new LeavePeriod(UUID.randomUUID(), LeaveStatus.APPROVED, leave, lastDay), CALENDARS);

        assertThat(absence.firstDay()).isEqualTo(firstDay);
        assertThat(absence.lastDay()).isEqualTo(lastDay);
        var partOfLastDay = absence.partOfLastDay();
        assertThat(partOfLastDay == null ? null : partOfLastDay.hours() + " of " + partOfLastDay.of())
                .isEqualTo(part);
    }
}
