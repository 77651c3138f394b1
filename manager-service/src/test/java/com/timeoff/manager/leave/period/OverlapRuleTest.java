package com.timeoff.manager.leave.period;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In IT people work five days of eight hours, in HR four days, and in OPS five days of six hours. */
class OverlapRuleTest {

    static final WorkCalendars CALENDARS = new WorkCalendars(
            WorkCalendar.DEFAULT,
            Map.of(Department.HR, week(8, 8, 8, 8, 0, 0, 0), Department.OPS, week(6, 6, 6, 6, 6, 0, 0)));

    private static final AtomicLong IDS = new AtomicLong();

    private static final EmailAddress ALICE = EmailAddress.of("alice@example.com");

    private static WorkCalendar week(Integer... hours) {
        return new WorkCalendar(List.of(hours), holiday -> false, Map.of());
    }

    /** The first of December 2026 is a Tuesday. Which of the others overlap, counted from 1. */
    @ParameterizedTest(name = "{0}: {1} | {2}")
    @CsvSource(delimiter = '|', textBlock = """
            none                     | 2026-12-01  8 IT  |                                                       |
            nested                   | 2026-12-02  8 IT  | APPROVED 2026-11-30 40 IT                             | 1
            enclosing                | 2026-11-30 40 IT  | APPROVED 2026-12-02  8 IT                             | 1
            left                     | 2026-12-01 16 IT  | APPROVED 2026-11-30 16 IT                             | 1
            right                    | 2026-12-01 16 IT  | APPROVED 2026-12-02 16 IT                             | 1
            equal                    | 2026-12-01 16 IT  | APPROVED 2026-12-01 16 IT                             | 1
            touching on the left     | 2026-12-02  8 IT  | APPROVED 2026-12-01  8 IT                             |
            touching on the right    | 2026-12-02  8 IT  | APPROVED 2026-12-03  8 IT                             |
            between two              | 2026-12-02  8 IT  | APPROVED 2026-12-01 8 IT; APPROVED 2026-12-03 8 IT    |
            half and half            | 2026-12-01  4 IT  | APPROVED 2026-12-01  4 IT                             |
            half and whole           | 2026-12-01  4 IT  | APPROVED 2026-12-01  8 IT                             | 1
            whole and half           | 2026-12-01  8 IT  | APPROVED 2026-12-01  4 IT                             | 1
            rest of the last day     | 2026-12-04 12 IT  | APPROVED 2026-12-07  4 IT                             |
            more than that rest      | 2026-12-04 12 IT  | APPROVED 2026-12-07  5 IT                             | 1
            three on one day         | 2026-12-01  3 IT  | APPROVED 2026-12-01 3 IT; APPROVED 2026-12-01 3 IT    | 1 2
            three that fit           | 2026-12-01  2 IT  | APPROVED 2026-12-01 3 IT; APPROVED 2026-12-01 3 IT    |
            one of two days          | 2026-12-01 12 IT  | APPROVED 2026-12-01 4 IT; APPROVED 2026-12-02 4 IT    | 1
            still counts             | 2026-12-01  8 IT  | CANCELLATION_REQUESTED 2026-12-01 8 IT                | 1
            pending                  | 2026-12-01  8 IT  | PENDING 2026-12-01  8 IT                              | 1
            pending that fits        | 2026-12-01  4 IT  | PENDING 2026-12-01  4 IT                              |
            pending beside approved  | 2026-12-01  3 IT  | APPROVED 2026-12-01 3 IT; PENDING 2026-12-01 3 IT     | 2
            pending each for itself  | 2026-12-01  4 IT  | PENDING 2026-12-01 3 IT; PENDING 2026-12-01 4 IT      |
            approved comes first     | 2026-12-01 16 IT  | PENDING 2026-12-01 8 IT; APPROVED 2026-12-02 8 IT     | 2 1
            earlier comes first      | 2026-12-01 16 IT  | APPROVED 2026-12-02 8 IT; APPROVED 2026-12-01 8 IT    | 2 1
            year end                 | 2026-12-31 16 IT  | APPROVED 2027-01-01  8 IT                             | 1
            before the year end      | 2026-12-31  8 IT  | APPROVED 2027-01-01  8 IT                             |
            leap day                 | 2028-02-28 16 IT  | APPROVED 2028-02-29  8 IT                             | 1
            after the leap day       | 2028-02-28 16 IT  | APPROVED 2028-03-01  8 IT                             |
            to the leap day          | 2028-02-29  8 IT  | APPROVED 2028-02-25 24 IT                             | 1
            weekend between          | 2026-12-04 16 IT  | APPROVED 2026-12-05  8 IT                             | 1
            both from the weekend    | 2026-12-05  8 IT  | APPROVED 2026-12-06  8 IT                             | 1
            until the weekend        | 2026-12-05  8 IT  | APPROVED 2026-12-03 16 IT                             |
            week of four days        | 2026-12-03 16 HR  | APPROVED 2026-12-04  8 HR                             | 1
            its free day             | 2026-12-03 16 HR  | APPROVED 2026-12-08  8 HR                             |
            a day without work there | 2026-12-04  8 IT  | APPROVED 2026-12-04  8 HR                             |
            the longer day counts    | 2026-12-01  2 IT  | APPROVED 2026-12-01  6 OPS                            |
            and no more than that    | 2026-12-01  3 IT  | APPROVED 2026-12-01  6 OPS                            | 1
            shorter days here        | 2026-12-01  8 OPS | APPROVED 2026-12-02  6 IT                             |
            shorter days, and more   | 2026-12-01  8 OPS | APPROVED 2026-12-02  7 IT                             | 1
            the third's longer day   | 2026-12-01  2 OPS | APPROVED 2026-12-01 3 OPS; APPROVED 2026-12-01 3 IT   |
            a pending longer day     | 2026-12-01  4 OPS | PENDING 2026-12-01 4 IT; PENDING 2026-12-01 4 OPS     | 2
            the last days there are  | 9999-12-30 40 IT  | APPROVED 9999-12-31  8 IT                             | 1
            """)
    void areOnDaysThatHaveNotHoursEnough(String name, String application, String others, String overlaps) {
        var all = periods(others);

        var found = new OverlapRule(CALENDARS).overlapping(period("PENDING " + application), all);

        assertThat(found.stream().map(it -> all.indexOf(it) + 1))
                .containsExactlyElementsOf(
                        overlaps == null
                                ? List.of()
                                : Stream.of(overlaps.split(" "))
                                        .map(Integer::valueOf)
                                        .toList());
    }

    /**
     * Of a calendar that has been edited since the last day was fixed: none is taken after it, and until then each day in full, also
     * where the hours have run out.
     */
    @ParameterizedTest
    @CsvSource({
        "24, 2026-12-02, 2026-12-02, true",
        "24, 2026-12-02, 2026-12-03, false",
        "16, 2026-12-03, 2026-12-03, true",
        "16, 2026-12-03, 2026-12-04, false",
        "12, 2026-12-03, 2026-12-02, true",
        "12, 2026-12-03, 2026-12-03, true",
        "12, 2026-12-02, 2026-12-02, false",
        " 4, 2026-12-02, 2026-12-01, true",
    })
    void theFixedLastDayIsTheLast(int hours, LocalDate lastDay, LocalDate day, boolean overlaps) {
        var leave = leave(LocalDate.of(2026, 12, 1), hours, Department.IT);
        var fixed = new LeavePeriod(UUID.randomUUID(), LeaveStatus.APPROVED, leave, lastDay);
        var halfADay = period(LeaveStatus.PENDING, leave(day, 4, Department.IT));

        assertThat(new OverlapRule(CALENDARS).overlapping(halfADay, List.of(fixed)))
                .hasSize(overlaps ? 1 : 0);
        assertThat(new OverlapRule(CALENDARS).overlapping(fixed, List.of(halfADay)))
                .hasSize(overlaps ? 1 : 0);
    }

    @Test
    void noMoreThanTwentyAreNamed() {
        var others = IntStream.range(0, 30)
                .mapToObj(it -> period((it < 25 ? "PENDING" : "APPROVED") + " 2026-12-01 8 IT"))
                .toList();

        assertThat(new OverlapRule(CALENDARS).overlapping(period("PENDING 2026-12-01 8 IT"), others))
                .hasSize(20)
                .startsWith(others.stream()
                        .filter(LeavePeriod::isApproved)
                        .sorted((one, other) -> one.applicationId().compareTo(other.applicationId()))
                        .toArray(LeavePeriod[]::new));
    }

    private static List<LeavePeriod> periods(String text) {
        return text == null
                ? List.of()
                : new ArrayList<>(
                        Stream.of(text.split(";")).map(OverlapRuleTest::period).toList());
    }

    private static LeavePeriod period(String text) {
        var words = text.strip().split(" +");
        var leave = leave(LocalDate.parse(words[1]), Integer.parseInt(words[2]), Department.valueOf(words[3]));
        return period(LeaveStatus.valueOf(words[0]), leave);
    }

    /** Their ids rise, as the last thing by which they are ordered. */
    static LeavePeriod period(LeaveStatus status, RequestedLeave leave) {
        return new LeavePeriod(new UUID(0, IDS.incrementAndGet()), status, leave, CALENDARS.lastDayOf(leave));
    }

    static RequestedLeave leave(LocalDate start, int hours, Department department) {
        return new RequestedLeave(ALICE, department, hours, start);
    }
}
