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
 * Who listens to this instance: so many in all, and of these so many of one person.
 *
 * <p>That a client is gone is learnt by writing to it, and with the second write only: its machine answers the first one
 * that nobody is there. So where there is no place, those who could make one are written to, at once and again. A client
 * that has fallen silent, as on a laptop that sleeps, cannot be found out so: of a person who has all places that one may
 * have the oldest stream gives way, so that nobody is kept out by what was left behind.
 */
final class StreamLimits {

    /** Longer than an answer is on its way. */
    private static final long BETWEEN_WRITES = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long TIMEOUT = TimeUnit.MILLISECONDS.toNanos(500);

    private final int most;
    private final int mostOfOne;
    private final Duration settledAfter;
    private final Lock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Map<Subscription, Place> taken = new LinkedHashMap<>(); // The oldest first.
    private long written = System.nanoTime() - BETWEEN_WRITES;

    /** @param settledAfter what is younger does not give way: else two clients too many would drive out each other for ever */
    StreamLimits(int most, int mostOfOne, Duration settledAfter) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.settledAfter = settledAfter;
    }

    /**
     * Returns within a second or so.
     *
     * @throws TooManyStreamsException if it would be one too many for the person
     * @throws TooManySubscribersException if it would be one too many for the instance
     */
    void take(EmailAddress listener, Subscription newcomer) {
        lock.lock();
        try {
            if (!freed(() -> isRoomFor(listener), () -> of(listener))) {
                giveWay(listener);
            }
            if (!freed(this::isRoom, taken::values)) {
                throw new TooManySubscribersException();
            }
            if (!isRoomFor(listener)) { // While it was waited for, the person's others have come.
                throw new TooManyStreamsException(Duration.ofNanos(TIMEOUT));
            }
            taken.put(newcomer, new Place(newcomer, listener, System.nanoTime()));
        } finally {
            lock.unlock();
        }
    }

    void leave(Subscription subscription) {
        lock.lock();
        try {
            taken.remove(subscription);
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Subscription> subscriptions() {
        lock.lock();
        try {
            return List.copyOf(taken.keySet());
        } finally {
            lock.unlock();
        }
    }

    private void giveWay(EmailAddress listener) {
        var oldest = of(listener).get(0);
        var young = settledAfter.toNanos() - (System.nanoTime() - oldest.since);
        if (young > 0) {
            throw new TooManyStreamsException(Duration.ofNanos(young));
        }
        oldest.subscription.end();
        if (!freed(() -> isRoomFor(listener), List::of)) {
            throw new TooManyStreamsException(Duration.ofNanos(TIMEOUT)); // It is being written to, and nobody reads.
        }
    }

    private boolean freed(BooleanSupplier room, Supplier<Collection<Place>> candidates) {
        var begin = System.nanoTime();
        while (!room.getAsBoolean()) {
            var now = System.nanoTime();
            if (now - begin > TIMEOUT) {
                return false;
            }
            if (now - written >= BETWEEN_WRITES) {
                written = now;
                List.copyOf(candidates.get()).forEach(it -> it.subscription.heartbeat());
            }
            awaitLeaving();
        }
        return true;
    }

    private void awaitLeaving() {
        try {
            left.awaitNanos(BETWEEN_WRITES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySubscribersException();
        }
    }

    private boolean isRoom() {
        return taken.size() < most;
    }

    private boolean isRoomFor(EmailAddress listener) {
        return of(listener).size() < mostOfOne;
    }

    private List<Place> of(EmailAddress listener) {
        return taken.values().stream()
                .filter(it -> it.listener.equals(listener))
                .toList();
    }

    private record Place(Subscription subscription, EmailAddress listener, long since) {}
}
