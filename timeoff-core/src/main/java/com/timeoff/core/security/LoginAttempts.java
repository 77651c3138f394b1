package com.timeoff.core.security;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The wrong tries of all names, whether somebody has them or not, in a fixed number of places. A try counts as wrong from
 * its beginning, so that many at once are no more than as many one by one.
 *
 * <p>However many names are made up, none that is blocked is forgotten for them, and of the others first those with the
 * fewest tries: to be forgotten once takes tens of thousands of wrong tries elsewhere. Where all places of a new name are
 * of names that are blocked, it waits as they do.
 */
final class LoginAttempts {

    private static final int PLACES = 65_536;

    /** Of one name. Which they are nobody can choose, as the keys are digests. */
    private static final int CHOICE = 8;

    private final AtomicReferenceArray<@Nullable LoginAttempt> places = new AtomicReferenceArray<>(PLACES);
    private final LoginDelay brake;

    LoginAttempts(LoginDelay brake) {
        this.brake = brake;
    }

    /** What must still be waited before a try may begin, in nanoseconds; 0 for nothing. */
    long wait(long key, long now) {
        return wait(places.get(placeOf(key, now)), now);
    }

    /** The same; if it is nothing, the try has begun and counts. */
    long begin(long key, long now) {
        while (true) {
            var place = placeOf(key, now);
            var old = places.get(place);
            var wait = wait(old, now);
            if (wait > 0 || places.compareAndSet(place, old, next(old, key, now))) {
                return wait;
            }
        }
    }

    /** The password was right: the row of wrong ones is at its end. */
    void right(long key, long now) {
        var place = placeOf(key, now);
        var old = places.get(place);
        if (old != null && old.key() == key) {
            places.compareAndSet(place, old, null);
        }
    }

    private int placeOf(long key, long now) {
        var first = Math.floorMod(key, PLACES / CHOICE) * CHOICE;
        var best = first;
        var fewest = Integer.MAX_VALUE;
        for (var place = first; place < first + CHOICE; place++) {
            var tried = places.get(place);
            if (tried != null && tried.key() == key) {
                return place;
            }
            var worth = worth(tried, now);
            if (worth < fewest) {
                best = place;
                fewest = worth;
            }
        }
        return best;
    }

    private int worth(@Nullable LoginAttempt tried, long now) {
        if (tried == null || brake.hasForgotten(tried, now)) {
            return 0;
        }
        return brake.blocks(tried, now) ? Integer.MAX_VALUE : tried.wrong();
    }

    private long wait(@Nullable LoginAttempt tried, long now) {
        return tried != null && brake.blocks(tried, now) ? tried.until() - now : 0;
    }

    private LoginAttempt next(@Nullable LoginAttempt old, long key, long now) {
        return old != null && old.key() == key && !brake.hasForgotten(old, now)
                ? brake.oneMore(old, now)
                : brake.first(key, now);
    }
}
