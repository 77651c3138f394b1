package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Tries tries = new Tries();

    @Test
    void fiveAreFreeThenTheWaitDoublesUpToAMinute() {
        IntStream.range(0, 5).forEach(it -> assertThat(tries.begin(NOW)).isZero());

        var waits = new ArrayList<Long>();
        var now = NOW;
        for (var i = 0; i < 8; i++) {
            var wait = tries.begin(now);
            waits.add(wait.toSeconds());
            assertThat(tries.begin(now.plus(wait).minusMillis(1))).isEqualTo(Duration.ofMillis(1));
            now = now.plus(wait);
            assertThat(tries.begin(now)).isZero();
        }
        assertThat(waits).isEqualTo(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L));
    }

    @Test
    void theRightPasswordEndsTheRow() {
        IntStream.range(0, 4).forEach(it -> tries.begin(NOW));
        tries.begin(NOW);
        tries.right();

        IntStream.range(0, 5).forEach(it -> assertThat(tries.begin(NOW)).isZero());
        assertThat(tries.begin(NOW)).isPositive();
    }

    @Test
    void afterAQuarterOfAnHourOfSilenceItIsForgotten() {
        IntStream.range(0, 5).forEach(it -> tries.begin(NOW));
        var later = NOW.plus(Duration.ofMinutes(16));

        IntStream.range(0, 5).forEach(it -> assertThat(tries.begin(later)).isZero());
    }
}
