package com.timeoff.core.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hashes are slow on purpose. So no more than half of the processors, or one, are at guesses at a time, and few guesses
 * wait for them, of one source fewer still: for all others there are processors, threads and places left.
 */
final class PasswordHashQueue {

    static final int PLACES = 40;
    static final int PLACES_OF_ONE_SOURCE = 8;

    /** Copies of a guess cost no processor; they are many when a client that knows its password comes with all its connections. */
    static final int WITH_COPIES = 24;

    private static final long TIMEOUT_SECONDS = 2;

    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Semaphore places = new Semaphore(PLACES);
    private final Map<String, Integer> placesTaken = new ConcurrentHashMap<>();

    /** Waits for its turn, up to 2 s. Whoever had it must {@link #leave}; who is told "no" must not. */
    boolean enter(String source) {
        if (!takePlace(source, PLACES_OF_ONE_SOURCE)) {
            return false;
        }
        var isIn = takesTurn();
        if (!isIn) {
            giveUpPlace(source);
        }
        return isIn;
    }

    void leave(String source) {
        processors.release();
        giveUpPlace(source);
    }

    /** To wait for somebody else's turn. Whoever has it must {@link #giveUpPlace}; who is told "no" must not. */
    boolean takePlaceOfCopy(String source) {
        return takePlace(source, WITH_COPIES);
    }

    private boolean takePlace(String source, int most) {
        if (!places.tryAcquire()) {
            return false;
        }
        var hasOne = placesTaken.merge(source, 1, Integer::sum) <= most;
        if (!hasOne) {
            giveUpPlace(source);
        }
        return hasOne;
    }

    private boolean takesTurn() {
        try {
            return processors.tryAcquire(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveUpPlace(String source) {
        placesTaken.computeIfPresent(source, (key, taken) -> taken == 1 ? null : taken - 1);
        places.release();
    }
}
