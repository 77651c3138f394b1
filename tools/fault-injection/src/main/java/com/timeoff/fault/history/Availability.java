package com.timeoff.fault.history;

import java.time.Duration;

/** The longest stretch without an acknowledgement while load runs. */
public final class Availability {

    private long last;
    private long longest;

    public synchronized void begin() {
        last = System.nanoTime();
        longest = 0;
    }

    synchronized void acknowledged() {
        var now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    /** Since the load began. */
    public synchronized Duration longestGap() {
        return Duration.ofNanos(longest);
    }

    /** Since the last one. */
    public synchronized Duration silence() {
        return Duration.ofNanos(System.nanoTime() - last);
    }
}
