package com.timeoff.core.security;

import com.timeoff.core.person.Person;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that were right, each with the source that it came from, as a {@link KeyedDigest}. Used again within the
 * lifetime they cost no hash. Used again within a week they do, but need not wait for the wrong tries of others.
 *
 * <p>Nobody makes others be forgotten: each person is remembered from so many sources, whatever the others do.
 */
final class RememberedCredentials {

    /** Of one person. The one that was used longest ago makes room. */
    static final int SOURCES = 32;

    private static final long HASHED_EVERY = Duration.ofHours(1).toNanos();
    private static final long KNOWN_FOR = Duration.ofDays(7).toNanos();

    private final Map<String, Map<String, Remembered>> people = new ConcurrentHashMap<>();
    private final long lifetime;
    private final LongSupplier nanoTime;

    /** @param lifetime since the last use, up to an hour */
    RememberedCredentials(Duration lifetime, LongSupplier nanoTime) {
        this.lifetime = lifetime.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whose they are, if that costs no hash: they were used within the lifetime, and hashed within an hour. */
    @Nullable Person find(String email, String digest) {
        var remembered = get(email, digest);
        var now = nanoTime.getAsLong();
        if (remembered == null || now - remembered.used >= lifetime || now - remembered.hashed >= HASHED_EVERY) {
            return null;
        }
        remembered.used = now;
        return remembered.person;
    }

    /** Whether they were right from there within a week. */
    boolean isKnown(String email, String digest) {
        var remembered = get(email, digest);
        return remembered != null && nanoTime.getAsLong() - remembered.used < KNOWN_FOR;
    }

    void remember(String digest, Person person) {
        var now = nanoTime.getAsLong();
        var sources = people.computeIfAbsent(person.email().toString(), it -> new ConcurrentHashMap<>());
        sources.put(digest, new Remembered(person, now));
        while (sources.size() > SOURCES) {
            sources.entrySet().stream()
                    .max(Comparator.comparingLong(it -> now - it.getValue().used))
                    .ifPresent(it -> sources.remove(it.getKey()));
        }
    }

    private @Nullable Remembered get(String email, String digest) {
        var sources = people.get(email);
        return sources == null ? null : sources.get(digest);
    }

    private static final class Remembered {

        private final Person person;
        private final long hashed;
        private volatile long used;

        Remembered(Person person, long now) {
            this.person = person;
            this.hashed = now;
            this.used = now;
        }
    }
}
