package com.timeoff.fault.history;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.LeaveDay;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History history = new History();

    /** Those of one person that the load asks for in a few weeks: six of eight fit, whatever becomes of the others. */
    @Test
    void someOfTheLoadOverlapsAndTheRestDoesNot() {
        var ofOnePerson =
                LongStream.range(0, 64).map(it -> 8 * it + 1).mapToObj(it -> history.leave("alice@example.com", it));

        var fits = new ArrayList<RequestedLeave>();
        var overlapping = 0;
        for (var leave : (Iterable<RequestedLeave>) ofOnePerson::iterator) {
            fits.add(leave);
            if (hours(fits, days(leave)) > 8) {
                overlapping++;
                fits.remove(leave);
            }
        }

        assertThat(overlapping).isEqualTo(16);
        assertThat(fits).hasSize(48).extracting(RequestedLeave::department).contains(History.department(0));
    }

    @Test
    void whatScenariosSubmitOverlapsNothing() {
        var load = LongStream.range(0, 10_000)
                .mapToObj(it -> history.leave("alice@example.com", it))
                .flatMap(it -> days(it).stream())
                .collect(toSet());

        var apart = Stream.generate(() -> history.leaveApart("alice@example.com", 0))
                .limit(150)
                .flatMap(it -> days(it).stream())
                .toList();

        assertThat(apart).doesNotHaveDuplicates().doesNotContainAnyElementsOf(load);
        // As the employee-service takes it.
        assertThat(load).allMatch(it -> it.isBefore(LocalDate.now().plusYears(2)));
    }

    private static List<LocalDate> days(RequestedLeave leave) {
        return WorkCalendar.DEFAULT.daysOf(leave).stream().map(LeaveDay::date).toList();
    }

    private static int hours(List<RequestedLeave> all, List<LocalDate> days) {
        return days.stream()
                .mapToInt(day -> all.stream()
                        .flatMap(it -> WorkCalendar.DEFAULT.daysOf(it).stream())
                        .filter(it -> it.date().equals(day))
                        .mapToInt(LeaveDay::hours)
                        .sum())
                .max()
                .orElseThrow();
    }
}
