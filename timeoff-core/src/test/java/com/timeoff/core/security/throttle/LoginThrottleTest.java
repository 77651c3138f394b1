package com.timeoff.core.security.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.security.authentication.KeyedDigest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String HUGO = "hugo@example.com";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final LoginThrottle throttle = new LoginThrottle(new KeyedDigest(), nanos::get);

    @Test
    void aSourceThatIsSlowedDownTakesNothingFromAnother() {
        IntStream.range(0, 1_000).forEach(it -> throttle.begin(HUGO, "192.0.2.1"));

        assertThat(throttle.begin(HUGO, "192.0.2.1")).isPositive();
        assertThat(throttle.begin(HUGO, "192.0.2.2")).isZero();
        assertThat(throttle.begin("mia@example.com", "192.0.2.1")).isZero();
    }

    /** For a day, from ten times as many sources as the limit over all lets through tries. */
    @Test
    void guessingFromEverywhereIsBoundedToo() {
        var looked = 0;
        for (var minute = 0; minute < 24 * 60; minute++) {
            for (var source = 0; source < 300; source++) {
                looked += throttle.begin(HUGO, minute + "-" + source).isZero() ? 1 : 0;
            }
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        }

        assertThat(looked).isEqualTo(43_200);
    }

    @Test
    void whatIsRefusedForAllSourcesCountsForNone() {
        IntStream.range(0, 30).forEach(it -> throttle.begin(HUGO, "attacker" + it));
        for (var i = 0; i < 100; i++) {
            assertThat(throttle.begin(HUGO, "192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
        }
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        IntStream.range(0, 5)
                .forEach(it -> assertThat(throttle.begin(HUGO, "192.0.2.1")).isZero());
    }
}
