package com.timeoff.core.web.deadline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** @param at a time by {@link System#nanoTime} */
record Deadline(long at) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return at - System.nanoTime() <= 0;
    }

    /** At least one: Tomcat takes none for no bound. */
    long millisLeft() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(at - System.nanoTime()));
    }
}
