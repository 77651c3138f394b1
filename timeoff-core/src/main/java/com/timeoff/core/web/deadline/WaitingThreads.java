package com.timeoff.core.web.deadline;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those that wait for their client. There are only so many, since what all who wait have in memory must fit into the
 * heap; when they are all taken, whoever comes gets the place of the slowest.
 */
final class WaitingThreads {

    private final int count;
    private final SpareThreads spares;
    private final Set<Holder> taken = new HashSet<>();

    WaitingThreads(int count, SpareThreads spares) {
        this.count = count;
        this.spares = spares;
    }

    int hold(Holder holder, Wait wait) throws IOException {
        var slowest = take(holder);
        if (slowest != null) {
            slowest.leave().run();
        }
        try {
            spares.come();
            return wait.end();
        } finally {
            spares.go();
            release(holder);
        }
    }

    private synchronized @Nullable Holder take(Holder holder) {
        Holder slowest = null;
        if (taken.size() >= count) {
            var now = System.nanoTime();
            slowest = taken.stream()
                    .max(Comparator.comparingLong(it -> now - it.since()))
                    .orElseThrow();
            taken.remove(slowest);
        }
        taken.add(holder);
        return slowest;
    }

    private synchronized void release(Holder holder) {
        taken.remove(holder);
    }

    /**
     * @param since a time by {@link System#nanoTime}: who has the earliest is the slowest
     * @param leave ends the wait
     */
    record Holder(long since, Runnable leave) {}

    @FunctionalInterface
    interface Wait {

        int end() throws IOException;
    }
}
