package com.timeoff.reader.result;

/** Wants to know when results have come. */
@FunctionalInterface
public interface Arrivals {

    /** There are new results, committed and visible to all. */
    void announce();
}
