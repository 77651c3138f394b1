package com.timeoff.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** As late as it is, and later where a test says so. */
final class MovedClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    void moveTo(Duration newlyAhead) {
        ahead = newlyAhead;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
