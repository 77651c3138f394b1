package com.timeoff.core.security.throttle;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The wrong attempts of all names, whether somebody has them or not, in a fixed number of slots. An attempt counts as wrong from
 * its beginning, so that many at once are no more than as many one by one.
 *
 * <p>However many names are made up, none that is blocked is forgotten for them, and of the others first those with the
 * fewest attempts: to be forgotten once takes tens of thousands of wrong attempts elsewhere. Where all slots of a new name are
 * of names that are blocked, it waits as they do.
 */
final class LoginAttempts {

    private static final int SLOTS = 65_536;

    /** Slots that a name may have. Which they are nobody can choose, as the keys are digests. */
    private static final int WAYS = 8;

    private final AtomicReferenceArray<@Nullable LoginAttempt> slots = new AtomicReferenceArray<>(SLOTS);
    private final LoginDelay delay;

    LoginAttempts(LoginDelay delay) {
        this.delay = delay;
    }

    /** What must still be waited before an attempt may begin, in nanoseconds; 0 for nothing. */
    long wait(long key, long now) {
        return wait(slots.get(slotOf(key, now)), now);
    }

    /** The same; if it is nothing, the attempt has begun and counts. */
    long begin(long key, long now) {
        while (true) {
            var slot = slotOf(key, now);
            var old = slots.get(slot);
            var wait = wait(old, now);
            if (wait > 0 || slots.compareAndSet(slot, old, next(old, key, now))) {
                return wait;
            }
        }
    }

    /** The password was right: the wrong ones before are forgotten. */
    void succeeded(long key, long now) {
        var slot = slotOf(key, now);
        var old = slots.get(slot);
        if (old != null && old.key() == key) {
            slots.compareAndSet(slot, old, null);
        }
    }

    private int slotOf(long key, long now) {
        var first = Math.floorMod(key, SLOTS / WAYS) * WAYS;
        var best = first;
        var fewest = Integer.MAX_VALUE;
        for (var slot = first; slot < first + WAYS; slot++) {
            var attempt = slots.get(slot);
            if (attempt != null && attempt.key() == key) {
                return slot;
            }
            var worth = worth(attempt, now);
            if (worth < fewest) {
                best = slot;
                fewest = worth;
            }
        }
        return best;
    }

    private int worth(@Nullable LoginAttempt attempt, long now) {
        if (attempt == null || delay.hasForgotten(attempt, now)) {
            return 0;
        }
        return delay.blocks(attempt, now) ? Integer.MAX_VALUE : attempt.wrong();
    }

    private long wait(@Nullable LoginAttempt attempt, long now) {
        return attempt != null && delay.blocks(attempt, now) ? attempt.until() - now : 0;
    }

    private LoginAttempt next(@Nullable LoginAttempt old, long key, long now) {
        return old != null && old.key() == key && !delay.hasForgotten(old, now)
                ? delay.oneMore(old, now)
                : delay.first(key, now);
    }
}
