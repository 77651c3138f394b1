package com.timeoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(55);

    @Test
    void openMakesUpForWhatIsLate() {
        var pace = Pace.open(100, Duration.ofSeconds(1));
        var begin = pace.next(0);

        pace.started();

        assertThat(pace.next(begin + LATE)).isEqualTo(begin + TimeUnit.MILLISECONDS.toNanos(10));
    }

    @Test
    void atMostDoesNot() {
        var pace = Pace.atMost(100, Duration.ofSeconds(1));
        var begin = pace.next(0);

        assertThat(pace.next(begin + LATE)).isEqualTo(begin);
        pace.started();

        assertThat(pace.next(begin + LATE)).isEqualTo(begin + TimeUnit.MILLISECONDS.toNanos(60));
    }

    @Test
    void atMostEnds() {
        var pace = Pace.atMost(100, Duration.ofSeconds(1));
        var begin = pace.next(0);

        assertThat(pace.next(begin + TimeUnit.SECONDS.toNanos(2))).isEqualTo(begin);
        pace.started();

        assertThat(pace.next(begin + TimeUnit.SECONDS.toNanos(2))).isEqualTo(Pace.NEVER);
    }
}
