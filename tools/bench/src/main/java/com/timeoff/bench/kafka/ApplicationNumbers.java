package com.timeoff.bench.kafka;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Of what is decided: no two have the same, and so no two of a person are for the same day. */
public final class ApplicationNumbers {

    private static final int DAYS = 50_000;

    /** Anywhere: a suite that runs may have been measured before. Behind the day of what is only submitted. */
    private final AtomicInteger next =
            new AtomicInteger(Payloads.PEOPLE * ThreadLocalRandom.current().nextInt(1, DAYS));

    /** The first of so many. */
    public int next(int count) {
        return next.getAndAdd(count);
    }
}
