package com.timeoff.manager.leave.period;

import static com.timeoff.manager.leave.period.OverlapRuleTest.CALENDARS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of applications for a year each, with a hundred others beside each. */
class OverlapRuleCostTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final int PAGE = 200;
    private static final int NEARBY = 100;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Of what is beside an application no map of its 250 days is made: that alone would be four times as much. */
    @Test
    void aPageAllocatesLittle() {
        var page = years(PAGE);
        var nearby = page.stream().map(it -> years(NEARBY)).toList();
        var rule = new OverlapRule(CALENDARS);

        var before = THREADS.getCurrentThreadAllocatedBytes();
        for (var i = 0; i < PAGE; i++) {
            assertThat(rule.overlapping(page.get(i), nearby.get(i))).hasSize(20);
        }
        var allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated / PAGE / NEARBY).as("bytes for each of them").isBetween(1L, 15_000L);
    }

    private static List<LeavePeriod> years(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> OverlapRuleTest.period(
                        LeaveStatus.PENDING, OverlapRuleTest.leave(FIRST.plusDays(it % 7), 2_000, Department.IT)))
                .toList();
    }
}
