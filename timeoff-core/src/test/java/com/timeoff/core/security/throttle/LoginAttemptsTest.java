package com.timeoff.core.security.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    /** The counter that {@link System#nanoTime} is may overflow at any time. */
    private static final long NOW = Long.MAX_VALUE - seconds(3);

    private static final long NAME = 42;

    private final LoginAttempts tries = new LoginAttempts(LoginDelay.ONE_SOURCE);
    private final SplittableRandom others = new SplittableRandom(1);

    @Test
    void fiveAreFreeThenTheWaitDoublesUpToAMinute() {
        IntStream.range(0, 5).forEach(it -> assertThat(tries.begin(NAME, NOW)).isZero());

        var waits = new ArrayList<Long>();
        var now = NOW;
        for (var i = 0; i < 8; i++) {
            var wait = tries.begin(NAME, now);
            waits.add(Duration.ofNanos(wait).toSeconds());
            assertThat(tries.begin(NAME, now + wait - 1)).isEqualTo(1);
            assertThat(tries.wait(NAME, now + wait - 1)).isEqualTo(1);
            now += wait;
            assertThat(tries.wait(NAME, now)).isZero();
            assertThat(tries.begin(NAME, now)).isZero();
        }
        assertThat(waits).isEqualTo(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L));
    }

    @Test
    void theRightPasswordEndsTheRow() {
        IntStream.range(0, 4).forEach(it -> tries.begin(NAME, NOW));
        tries.begin(NAME, NOW);
        tries.succeeded(NAME, NOW);

        IntStream.range(0, 5).forEach(it -> assertThat(tries.begin(NAME, NOW)).isZero());
        assertThat(tries.begin(NAME, NOW)).isPositive();
    }

    @Test
    void afterAQuarterOfAnHourOfSilenceItIsForgotten() {
        IntStream.range(0, 5).forEach(it -> tries.begin(NAME, NOW));
        var later = NOW + seconds(16 * 60);

        IntStream.range(0, 5).forEach(it -> assertThat(tries.begin(NAME, later)).isZero());
    }

    @Test
    void overAllSourcesThereAreThirtyInAMinute() {
        var all = new LoginAttempts(LoginDelay.ALL_SOURCES);
        var allowed = IntStream.range(0, 600)
                .filter(tenth -> all.begin(NAME, NOW + tenth * seconds(1) / 2) == 0)
                .count();

        assertThat(allowed).isEqualTo(5 * 30);
    }

    @Test
    void namesThatAreMadeUpTakeNothingFromOthers() {
        makeUp(16_400, 4);

        for (var name : others.longs(1_000).toArray()) {
            IntStream.range(0, 5)
                    .forEach(it -> assertThat(tries.begin(name, NOW)).isZero());
            assertThat(tries.begin(name, NOW)).isPositive();
        }
    }

    @Test
    void howeverManyNamesAreMadeUpWhatIsBlockedStaysSo() {
        IntStream.range(0, 5).forEach(it -> tries.begin(NAME, NOW));

        makeUp(500_000, 1);
        assertThat(tries.begin(NAME, NOW)).isPositive();
        makeUp(200_000, 5);
        assertThat(tries.begin(NAME, NOW)).isPositive();
    }

    /** Or else a few tries here, and a few names there, would be guessing without end. */
    @Test
    void norDoesItForgetWhatWasTriedMoreOftenThanThey() {
        IntStream.range(0, 4).forEach(it -> tries.begin(NAME, NOW));
        makeUp(500_000, 1);

        assertThat(tries.begin(NAME, NOW)).isZero();
        assertThat(tries.begin(NAME, NOW)).isPositive();
    }

    private void makeUp(int names, int triesOfEach) {
        others.longs(names).forEach(name -> IntStream.range(0, triesOfEach).forEach(it -> tries.begin(name, NOW)));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
