package com.timeoff.core.web.patience;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;

/**
 * For threads that wait for their client. Without a place, a client that is not there at once is not waited for: what all
 * who wait have in memory must fit into the heap.
 */
final class Places {

    /** What a client needs that is only a packet behind. */
    private static final long AT_ONCE_MILLIS = 50;

    private final Semaphore free;
    private final Substitutes substitutes;

    Places(int count, Substitutes substitutes) {
        this.free = new Semaphore(count);
        this.substitutes = substitutes;
    }

    /** @param withoutPlace is told how many milliseconds there are when no place is free */
    <T> T wait(Wait<T> wait, LongConsumer withoutPlace) throws IOException {
        if (!free.tryAcquire()) {
            withoutPlace.accept(AT_ONCE_MILLIS);
            return wait.end();
        }
        substitutes.come();
        try {
            return wait.end();
        } finally {
            substitutes.go();
            free.release();
        }
    }

    @FunctionalInterface
    interface Wait<T> {

        T end() throws IOException;
    }
}
