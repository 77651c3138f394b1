package com.timeoff.core.security;

import java.time.Duration;

/** How many wrong tries are too many. Times are by {@link System#nanoTime}: no clock that is set back lengthens them. */
enum LoginDelay {

    /**
     * From one source, on one account: five in a row are free, then each is followed by a wait of 1 s, 2 s, up to 60 s.
     * So that is one a minute in the end. A quarter of an hour after the last wait all is forgotten.
     */
    ONE_SOURCE {
        @Override
        boolean blocks(LoginAttempt tried, long now) {
            return tried.until() - now > 0;
        }

        @Override
        boolean hasForgotten(LoginAttempt tried, long now) {
            return now - tried.until() > FORGOTTEN_AFTER;
        }

        @Override
        LoginAttempt first(long key, long now) {
            return new LoginAttempt(key, 1, now);
        }

        @Override
        LoginAttempt oneMore(LoginAttempt tried, long now) {
            var count = tried.wrong() + 1;
            return new LoginAttempt(tried.key(), count, now + pause(count));
        }

        private long pause(int count) {
            return count < FREE ? 0 : Math.min(SHORTEST << Math.min(count - FREE, 10), LONGEST);
        }
    },

    /** From all sources together, on one account: 30 in a minute, then none until it is over; 43,200 a day. */
    ALL_SOURCES {
        @Override
        boolean blocks(LoginAttempt tried, long now) {
            return tried.wrong() >= PER_MINUTE && tried.until() - now > 0;
        }

        @Override
        boolean hasForgotten(LoginAttempt tried, long now) {
            return tried.until() - now <= 0;
        }

        @Override
        LoginAttempt first(long key, long now) {
            return new LoginAttempt(key, 1, now + MINUTE);
        }

        @Override
        LoginAttempt oneMore(LoginAttempt tried, long now) {
            return new LoginAttempt(tried.key(), tried.wrong() + 1, tried.until());
        }
    };

    private static final int FREE = 5;
    private static final long SHORTEST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final long FORGOTTEN_AFTER = Duration.ofMinutes(15).toNanos();

    private static final int PER_MINUTE = 30;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** Whether no other try may begin before {@link LoginAttempt#until}. */
    abstract boolean blocks(LoginAttempt tried, long now);

    abstract boolean hasForgotten(LoginAttempt tried, long now);

    abstract LoginAttempt first(long key, long now);

    abstract LoginAttempt oneMore(LoginAttempt tried, long now);
}
