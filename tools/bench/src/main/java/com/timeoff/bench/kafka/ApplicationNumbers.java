package com.timeoff.bench.kafka;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Of what is approved: no two have the same, and so no two of a person are for the same day. */
public final class ApplicationNumbers {

    /** In which one may apply at the employee-service: less than two years of working days. */
    private static final int DAYS_OF_SUBMISSION = 450;

    private static final int DAYS = 50_000;

    // Both begin anywhere: a suite that runs may have been measured before.
    private final AtomicInteger submitted = begin(1, DAYS_OF_SUBMISSION);
    private final AtomicInteger written = begin(DAYS_OF_SUBMISSION + 1, DAYS);

    /** Of an application to be submitted. */
    public int nextSubmitted() {
        return submitted.getAndUpdate(it -> (it + 1) % (DAYS_OF_SUBMISSION * Payloads.PEOPLE));
    }

    /** The first of so many to be written to the topic. */
    int nextWritten(int count) {
        return written.getAndAdd(count);
    }

    private static AtomicInteger begin(int firstDay, int lastDay) {
        return new AtomicInteger(Payloads.PEOPLE * ThreadLocalRandom.current().nextInt(firstDay, lastDay));
    }
}
