package com.timeoff.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingPeriodTest {

    /** With a holiday on Thursday, the 3rd. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            List.of(8, 8, 8, 8, 4, 0, 0), LocalDate.of(2026, 12, 3)::equals, Map.of(LocalDate.of(2026, 12, 13), 2));

    @ParameterizedTest
    @CsvSource({
        "1, 2026-11-23, 2026-11-24, Monday to Tuesday",
        "3, 2026-11-23, 2026-11-26, Monday to Thursday",
        "3, 2026-11-25, 2026-11-30, Friday is the third, and nobody works at the weekend",
        "3, 2026-11-21, 2026-11-26, begun at the weekend",
        "3, 2026-11-30, 2026-12-04, over the holiday",
        "1, 2026-12-11, 2026-12-13, to a Sunday with work",
        "6, 2026-11-20, 2026-11-30, more than a week"
    })
    void isDueOnTheWorkingDayBehindIt(int workingDays, LocalDate begun, LocalDate due, String why) {
        assertThat(new WaitingPeriod(workingDays, CALENDAR).dueDay(begun))
                .as(why)
                .isEqualTo(due);
    }

    @Property
    void theLastDayToBeginOnIsTheLastThatIsNotDueLater(
            @ForAll @IntRange(min = 1, max = 30) int workingDays, @ForAll @IntRange(max = 400) int dayOfDue) {
        var period = new WaitingPeriod(workingDays, CALENDAR);
        var due = LocalDate.of(2026, 6, 1).plusDays(dayOfDue);

        var begun = period.lastBegun(due);

        assertThat(period.dueDay(begun)).isBeforeOrEqualTo(due);
        assertThat(period.dueDay(begun.plusDays(1))).isAfter(due);
    }
}
