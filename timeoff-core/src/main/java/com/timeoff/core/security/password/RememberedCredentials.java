package com.timeoff.core.security.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy.FixedExpiration;
import com.timeoff.core.person.Person;
import com.timeoff.core.security.authentication.KeyedDigest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that were right, each with the source that it came from, as a {@link KeyedDigest}. Used again within the
 * lifetime they cost no hash. Used again within a week they do, but need not wait for the wrong attempts of others.
 *
 * <p>Nobody makes others be forgotten: each person is remembered from so many sources, whatever the others do.
 */
final class RememberedCredentials {

    /** Of one person. The one that was used longest ago makes room. */
    static final int SOURCES = 32;

    private static final Duration HASHED_EVERY = Duration.ofHours(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(7);

    private final Map<String, Cache<String, Remembered>> people = new ConcurrentHashMap<>();
    private final Duration lifetime;
    private final LongSupplier nanoTime;

    /** @param lifetime since the last use, up to an hour */
    RememberedCredentials(Duration lifetime, LongSupplier nanoTime) {
        this.lifetime = lifetime;
        this.nanoTime = nanoTime;
    }

    /** Whose they are, if that costs no hash: they were used within the lifetime, and hashed within an hour. */
    @Nullable Person find(String email, String digest) {
        var sources = people.get(email);
        if (sources == null || !isUsedWithin(lifetime, sources, digest)) {
            return null;
        }
        var remembered = sources.policy().getIfPresentQuietly(digest);
        if (remembered == null || nanoTime.getAsLong() - remembered.hashed >= HASHED_EVERY.toNanos()) {
            return null;
        }
        sources.getIfPresent(digest); // So that it counts as used.
        return remembered.person;
    }

    /** Whether they were right from there within a week. */
    boolean isKnown(String email, String digest) {
        var sources = people.get(email);
        return sources != null && isUsedWithin(KNOWN_FOR, sources, digest);
    }

    void remember(String digest, Person person) {
        var sources = people.computeIfAbsent(person.email().toString(), it -> newSources());
        sources.put(digest, new Remembered(person, nanoTime.getAsLong()));
        var surplus = (int) Math.max(0, sources.estimatedSize() - SOURCES);
        usage(sources).oldest(surplus).keySet().forEach(sources::invalidate); // A maximum size would evict new ones.
    }

    private Cache<String, Remembered> newSources() {
        return Caffeine.newBuilder()
                .expireAfterAccess(KNOWN_FOR)
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    private static boolean isUsedWithin(Duration time, Cache<String, Remembered> sources, String digest) {
        return usage(sources).ageOf(digest).filter(it -> it.compareTo(time) < 0).isPresent();
    }

    private static FixedExpiration<String, Remembered> usage(Cache<String, Remembered> sources) {
        return sources.policy().expireAfterAccess().orElseThrow();
    }

    /** @param hashed when, by {@link System#nanoTime} */
    private record Remembered(Person person, long hashed) {}
}
