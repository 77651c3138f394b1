package com.timeoff.notification.leave;

import java.util.Comparator;

/** Where in its topic something came from, in an order that all who read the topic agree on. */
public record SourcePosition(int partition, long offset) implements Comparable<SourcePosition> {

    private static final Comparator<SourcePosition> ORDER =
            Comparator.comparingInt(SourcePosition::partition).thenComparingLong(SourcePosition::offset);

    @Override
    public int compareTo(SourcePosition other) {
        return ORDER.compare(this, other);
    }
}
