package com.timeoff.models;

/**
 * How far an application and a decision may go, when they are submitted and when their records are read. Never lower one:
 * records that were accepted with more would be dead letters at the next rebuild.
 */
public final class LeaveLimits {

    public static final int MAX_DURATION_IN_HOURS = 2_000;

    /** In UTF-16 units, as JavaScript counts, too. */
    public static final int MAX_NOTE_LENGTH = 500;

    /** As {@link #MAX_NOTE_LENGTH}. */
    public static final int MAX_COMMENT_LENGTH = 500;

    private LeaveLimits() {}
}
