package com.timeoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoadScheduleTest {

    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(55);

    @Test
    void openMakesUpForWhatIsLate() {
        var schedule = LoadSchedule.open(100, Duration.ofSeconds(1));
        var begin = schedule.next(0);

        schedule.started();

        assertThat(schedule.next(begin + LATE)).isEqualTo(begin + TimeUnit.MILLISECONDS.toNanos(10));
    }

    @Test
    void atMostDoesNot() {
        var schedule = LoadSchedule.atMost(100, Duration.ofSeconds(1));
        var begin = schedule.next(0);

        assertThat(schedule.next(begin + LATE)).isEqualTo(begin);
        schedule.started();

        assertThat(schedule.next(begin + LATE)).isEqualTo(begin + TimeUnit.MILLISECONDS.toNanos(60));
    }

    @Test
    void atMostEnds() {
        var schedule = LoadSchedule.atMost(100, Duration.ofSeconds(1));
        var begin = schedule.next(0);

        assertThat(schedule.next(begin + TimeUnit.SECONDS.toNanos(2))).isEqualTo(begin);
        schedule.started();

        assertThat(schedule.next(begin + TimeUnit.SECONDS.toNanos(2))).isEqualTo(LoadSchedule.NEVER);
    }
}
