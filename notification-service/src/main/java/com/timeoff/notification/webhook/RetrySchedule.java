package com.timeoff.notification.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: as the Standard Webhooks specification proposes. Each wait is up to a tenth longer, so that what
 * failed together does not come back together.
 */
final class RetrySchedule {

    /** Longer than all waits together: what waits for longer was in nobody's reach. */
    static final Duration GIVE_UP_AFTER = Duration.ofDays(4);

    private static final int LONGER_BY_UP_TO = 10;

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Empty where no more are made.
     *
     * @param failures in a row, from 1
     */
    Optional<Duration> waitAfter(int failures) {
        if (failures > WAITS.size()) {
            return Optional.empty();
        }
        var wait = WAITS.get(failures - 1);
        return Optional.of(wait.plusMillis(random.nextLong(wait.toMillis() / LONGER_BY_UP_TO + 1)));
    }
}
