package com.timeoff.reader.feed;

import com.timeoff.core.person.PersonQuota;
import com.timeoff.models.EmailAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many calendars are read at a time, and some more wait for their turn: whoever knows an address can ask. */
final class ReadingBulkhead {

    /** Each takes one of the database's ten connections, and some megabytes of the heap. */
    private static final int AT_A_TIME = 4;

    private static final int AT_A_TIME_PER_PERSON = 2;

    /** With those that wait, each with one of Tomcat's 64 threads. */
    private static final int PRESENT = 32;

    /** Calendar programs read all of a person's feeds at once. */
    private static final int PRESENT_PER_PERSON = 20;

    private static final Duration TURN_WITHIN = Duration.ofSeconds(3);

    private final Semaphore present = new Semaphore(PRESENT);
    private final PersonQuota<EmailAddress> presentPerPerson = new PersonQuota<>(PRESENT_PER_PERSON);
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Map<EmailAddress, Semaphore> turnsPerPerson =
            new ConcurrentHashMap<>(); // Of everybody who ever came: a few bytes each.
    private final long turnWithinMillis;

    ReadingBulkhead() {
        this(TURN_WITHIN);
    }

    /** @param turnWithin how long one waits for others of the same person, then of all */
    ReadingBulkhead(Duration turnWithin) {
        this.turnWithinMillis = turnWithin.toMillis();
    }

    /** @throws TooManyReadingsException if it would have to wait too long */
    <T> T inTurn(Supplier<T> reading) {
        if (!present.tryAcquire()) {
            throw new TooManyReadingsException();
        }
        try {
            return with(turns, reading);
        } finally {
            present.release();
        }
    }

    /**
     * After others of the same person, who leaves turns to others.
     *
     * @throws TooManyReadingsException if it would have to wait too long
     */
    <T> T inTurn(EmailAddress person, Supplier<T> reading) {
        if (!present.tryAcquire()) {
            throw new TooManyReadingsException();
        }
        try {
            return amongThoseOf(person, reading);
        } finally {
            present.release();
        }
    }

    private <T> T amongThoseOf(EmailAddress person, Supplier<T> reading) {
        if (!presentPerPerson.take(person)) {
            throw new TooManyReadingsException();
        }
        try {
            var own = turnsPerPerson.computeIfAbsent(person, it -> new Semaphore(AT_A_TIME_PER_PERSON, true));
            return with(own, () -> with(turns, reading));
        } finally {
            presentPerPerson.giveBack(person);
        }
    }

    private <T> T with(Semaphore turn, Supplier<T> reading) {
        if (!isMine(turn)) {
            throw new TooManyReadingsException();
        }
        try {
            return reading.get();
        } finally {
            turn.release();
        }
    }

    private boolean isMine(Semaphore turn) {
        try {
            return turn.tryAcquire(turnWithinMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
