package com.timeoff.core.person;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How much each person has of what there is for all: never more than a share. Only who has something takes room here.
 *
 * @param <K> who somebody is
 */
public final class PersonQuota<K> {

    private final int most;
    private final ConcurrentMap<K, Integer> taken = new ConcurrentHashMap<>();

    /** @param most of one person, at least 1 */
    public PersonQuota(int most) {
        this.most = most;
    }

    /** One more, to be given back once; false if that would be more than a share. */
    public boolean take(K who) {
        while (true) {
            var count = taken.get(who);
            if (count == null) {
                if (taken.putIfAbsent(who, 1) == null) {
                    return true;
                }
            } else if (count >= most) {
                return false;
            } else if (taken.replace(who, count, count + 1)) {
                return true;
            }
        }
    }

    public void giveBack(K who) {
        taken.computeIfPresent(who, (it, count) -> count == 1 ? null : count - 1);
    }
}
