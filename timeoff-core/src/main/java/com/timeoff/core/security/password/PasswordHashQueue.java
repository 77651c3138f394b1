package com.timeoff.core.security.password;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hashes are slow on purpose. So no more than half of the processors, or one, hash for guesses at a time, and few guesses
 * wait for them, of one source fewer still: processors and threads are left for everybody else.
 */
final class PasswordHashQueue {

    static final int CAPACITY = 40;
    static final int CAPACITY_OF_ONE_SOURCE = 8;

    /** Copies of a guess cost no processor; they are many when a client that knows its password comes with all its connections. */
    static final int CAPACITY_WITH_COPIES = 24;

    private static final long TIMEOUT_SECONDS = 2;

    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Semaphore capacity = new Semaphore(CAPACITY);
    private final Map<String, Integer> waitingBySource = new ConcurrentHashMap<>();

    /** Waits for a processor, up to 2 s. Whoever is let in must {@link #leave}; who is not must not. */
    boolean enter(String source) {
        if (!enter(source, CAPACITY_OF_ONE_SOURCE)) {
            return false;
        }
        var isIn = acquireProcessor();
        if (!isIn) {
            leaveAsCopy(source);
        }
        return isIn;
    }

    void leave(String source) {
        processors.release();
        leaveAsCopy(source);
    }

    /** To wait for another's result. Whoever is let in must {@link #leaveAsCopy}; who is not must not. */
    boolean enterAsCopy(String source) {
        return enter(source, CAPACITY_WITH_COPIES);
    }

    void leaveAsCopy(String source) {
        waitingBySource.computeIfPresent(source, (key, waiting) -> waiting == 1 ? null : waiting - 1);
        capacity.release();
    }

    private boolean enter(String source, int limit) {
        if (!capacity.tryAcquire()) {
            return false;
        }
        var isIn = waitingBySource.merge(source, 1, Integer::sum) <= limit;
        if (!isIn) {
            leaveAsCopy(source);
        }
        return isIn;
    }

    private boolean acquireProcessor() {
        try {
            return processors.tryAcquire(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
