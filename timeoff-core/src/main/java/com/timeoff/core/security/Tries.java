package com.timeoff.core.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How often in a row a wrong password was tried, and until when no other is looked at. A try counts as wrong from its
 * beginning, so that many at once are no more than as many one by one.
 */
final class Tries {

    private static final int FREE = 5;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final AtomicReference<State> state = new AtomicReference<>(State.NONE);

    /** What must still be waited, or nothing when the try may begin. */
    Duration begin(Instant now) {
        while (true) {
            var old = Objects.requireNonNull(state.get());
            if (now.isBefore(old.blockedUntil)) {
                return Duration.between(now, old.blockedUntil);
            }
            if (state.compareAndSet(old, old.oneMore(now))) {
                return Duration.ZERO;
            }
        }
    }

    void right() {
        state.set(State.NONE);
    }

    private record State(int wrong, Instant blockedUntil) {

        static final State NONE = new State(0, Instant.EPOCH);

        State oneMore(Instant now) {
            var count = now.isAfter(blockedUntil.plus(FORGOTTEN_AFTER)) ? 1 : wrong + 1;
            return new State(count, now.plus(pause(count)));
        }

        private static Duration pause(int count) {
            if (count < FREE) {
                return Duration.ZERO;
            }
            var doubled = SHORTEST.multipliedBy(1L << Math.min(count - FREE, 10));
            return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
    }
}
