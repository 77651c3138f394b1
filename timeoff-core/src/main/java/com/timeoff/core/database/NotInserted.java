package com.timeoff.core.database;

import java.util.List;
import java.util.stream.IntStream;

/** Those of a batch that an "on conflict do nothing" may have passed over. */
public final class NotInserted {

    private NotInserted() {}

    /** @param counts rows by statement; a driver that puts statements together does not count, and then it is any of them */
    public static <T> List<T> of(List<T> batch, int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(it -> counts[it] != 1)
                .mapToObj(batch::get)
                .toList();
    }
}
