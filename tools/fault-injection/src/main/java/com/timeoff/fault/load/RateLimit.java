package com.timeoff.fault.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Gives out turns at an even rate, whoever asks; what was missed is not made up for. */
final class RateLimit {

    private final long interval;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    RateLimit(int perSecond) {
        this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Returns when it is the caller's turn. */
    void await() {
        var now = System.nanoTime();
        var turn = next.getAndUpdate(it -> Math.max(it, now) + interval);
        for (var wait = turn - now; wait > 0; wait = turn - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
