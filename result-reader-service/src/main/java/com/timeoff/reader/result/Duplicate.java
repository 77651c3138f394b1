package com.timeoff.reader.result;

/**
 * Two with the same application id, copies as a rule.
 *
 * @param known the one that was stored
 * @param other the one that came after it
 */
public record Duplicate<T extends Leave>(T known, T other) {

    /** The first by position stays, whichever comes first. */
    public boolean otherStays() {
        return other.position().compareTo(known.position()) < 0;
    }
}
