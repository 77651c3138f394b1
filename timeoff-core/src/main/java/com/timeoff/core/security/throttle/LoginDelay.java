package com.timeoff.core.security.throttle;

import java.time.Duration;

/** How many wrong attempts are too many. Times are by {@link System#nanoTime}: no clock that is set back lengthens them. */
enum LoginDelay {

    /**
     * From one source, on one account: five in a row are free, then each is followed by a wait of 1 s, 2 s, up to 60 s.
     * So that is one a minute in the end. A quarter of an hour after the last wait all is forgotten.
     */
    ONE_SOURCE {
        @Override
        boolean blocks(LoginAttempt attempt, long now) {
            return attempt.until() - now > 0;
        }

        @Override
        boolean hasForgotten(LoginAttempt attempt, long now) {
            return now - attempt.until() > FORGOTTEN_AFTER;
        }

        @Override
        LoginAttempt first(long key, long now) {
            return new LoginAttempt(key, 1, now);
        }

        @Override
        LoginAttempt oneMore(LoginAttempt attempt, long now) {
            var count = attempt.wrong() + 1;
            return new LoginAttempt(attempt.key(), count, now + pause(count));
        }

        private long pause(int count) {
            return count < FREE ? 0 : Math.min(SHORTEST << Math.min(count - FREE, 10), LONGEST);
        }
    },

    /** From all sources together, on one account: 30 in a minute, then none until it is over; 43,200 a day. */
    ALL_SOURCES {
        @Override
        boolean blocks(LoginAttempt attempt, long now) {
            return attempt.wrong() >= MAX_PER_MINUTE && attempt.until() - now > 0;
        }

        @Override
        boolean hasForgotten(LoginAttempt attempt, long now) {
            return attempt.until() - now <= 0;
        }

        @Override
        LoginAttempt first(long key, long now) {
            return new LoginAttempt(key, 1, now + MINUTE);
        }

        @Override
        LoginAttempt oneMore(LoginAttempt attempt, long now) {
            return new LoginAttempt(attempt.key(), attempt.wrong() + 1, attempt.until());
        }
    };

    private static final int FREE = 5;
    private static final long SHORTEST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final long FORGOTTEN_AFTER = Duration.ofMinutes(15).toNanos();

    private static final int MAX_PER_MINUTE = 30;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** Whether no other attempt may begin before {@link LoginAttempt#until}. */
    abstract boolean blocks(LoginAttempt attempt, long now);

    abstract boolean hasForgotten(LoginAttempt attempt, long now);

    abstract LoginAttempt first(long key, long now);

    abstract LoginAttempt oneMore(LoginAttempt attempt, long now);
}
