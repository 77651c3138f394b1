package com.timeoff.core.security;

import com.timeoff.core.person.Person;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that were right a moment ago. They are kept as a keyed hash, whose key is made anew by each process and
 * never leaves it: of no use to whoever reads the memory's dump without it, and quick to compare.
 */
final class RememberedCredentials {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CAPACITY = 10_000;

    private final Map<String, Remembered> people = new ConcurrentHashMap<>();
    private final Mac keyed = newKey();
    private final Duration lifetime;
    private final Clock clock;

    RememberedCredentials(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** E-mails hold no line breaks, so that no two pairs are the same text. */
    String digest(String email, String password) {
        try {
            var mac = (Mac) keyed.clone(); // A Mac is of one thread, and a copy is cheaper than a new one.
            return HexFormat.of().formatHex(mac.doFinal((email + '\n' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable Person find(String digest) {
        var remembered = people.get(digest);
        return remembered == null || !clock.instant().isBefore(remembered.until) ? null : remembered.person;
    }

    /** When it is full, what is not new enough makes room; if all is, it is not remembered. */
    void remember(String digest, Person person) {
        var now = clock.instant();
        if (people.size() >= CAPACITY) {
            people.values().removeIf(it -> !now.isBefore(it.until));
        }
        if (people.size() < CAPACITY) {
            people.put(digest, new Remembered(person, now.plus(lifetime)));
        }
    }

    private static Mac newKey() {
        try {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Remembered(Person person, Instant until) {}
}
