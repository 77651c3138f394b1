package com.timeoff.reader.result.stream;

import com.timeoff.models.EmailAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How many streams this instance has: in all, and of one person.
 *
 * <p>That a client is gone is learnt by writing to it, and with the second write only: its machine answers the first one
 * that nobody is there. So at a limit, streams that count for it are written to, at once and again. A client that has
 * fallen silent, as on a laptop that sleeps, cannot be found out so: of a person who has as many streams as allowed the
 * oldest is ended for a new one.
 */
final class StreamLimits {

    /** Longer than a network needs to report a closed connection. */
    private static final long BETWEEN_WRITES = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long TIMEOUT = TimeUnit.MILLISECONDS.toNanos(500);

    private final int max;
    private final int maxPerPerson;
    private final Duration minAge;
    private final Lock lock = new ReentrantLock();
    private final Condition removed = lock.newCondition();
    private final Map<Subscription, OpenStream> open = new LinkedHashMap<>(); // The oldest first.
    private long written = System.nanoTime() - BETWEEN_WRITES;

    /** @param minAge a younger stream is not ended for a new one: else two clients too many would end each other for ever */
    StreamLimits(int max, int maxPerPerson, Duration minAge) {
        this.max = max;
        this.maxPerPerson = maxPerPerson;
        this.minAge = minAge;
    }

    /**
     * Returns within a second or so.
     *
     * @throws TooManyStreamsException if it would be one too many for the person
     * @throws TooManySubscribersException if it would be one too many for the instance
     */
    void admit(EmailAddress listener, Subscription subscription) {
        lock.lock();
        try {
            if (!awaitRemoval(() -> isBelowLimitOf(listener), () -> of(listener))) {
                endOldest(listener);
            }
            if (!awaitRemoval(this::isBelowLimit, open::values)) {
                throw new TooManySubscribersException();
            }
            if (!isBelowLimitOf(listener)) { // Others of the person have come meanwhile.
                throw new TooManyStreamsException(Duration.ofNanos(TIMEOUT));
            }
            open.put(subscription, new OpenStream(subscription, listener, System.nanoTime()));
        } finally {
            lock.unlock();
        }
    }

    void remove(Subscription subscription) {
        lock.lock();
        try {
            open.remove(subscription);
            removed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Subscription> subscriptions() {
        lock.lock();
        try {
            return List.copyOf(open.keySet());
        } finally {
            lock.unlock();
        }
    }

    private void endOldest(EmailAddress listener) {
        var oldest = of(listener).get(0);
        var tooYoungFor = minAge.toNanos() - (System.nanoTime() - oldest.since);
        if (tooYoungFor > 0) {
            throw new TooManyStreamsException(Duration.ofNanos(tooYoungFor));
        }
        oldest.subscription.end();
        if (!awaitRemoval(() -> isBelowLimitOf(listener), List::of)) {
            throw new TooManyStreamsException(Duration.ofNanos(TIMEOUT)); // It is being written to, and nobody reads.
        }
    }

    private boolean awaitRemoval(BooleanSupplier belowLimit, Supplier<Collection<OpenStream>> candidates) {
        var begin = System.nanoTime();
        while (!belowLimit.getAsBoolean()) {
            var now = System.nanoTime();
            if (now - begin > TIMEOUT) {
                return false;
            }
            if (now - written >= BETWEEN_WRITES) {
                written = now;
                List.copyOf(candidates.get()).forEach(it -> it.subscription.heartbeat());
            }
            awaitSignal();
        }
        return true;
    }

    private void awaitSignal() {
        try {
            removed.awaitNanos(BETWEEN_WRITES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySubscribersException();
        }
    }

    private boolean isBelowLimit() {
        return open.size() < max;
    }

    private boolean isBelowLimitOf(EmailAddress listener) {
        return of(listener).size() < maxPerPerson;
    }

    private List<OpenStream> of(EmailAddress listener) {
        return open.values().stream().filter(it -> it.listener.equals(listener)).toList();
    }

    private record OpenStream(Subscription subscription, EmailAddress listener, long since) {}
}
