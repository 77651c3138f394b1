package com.timeoff.models;

/** How far an application and a decision may go: no service takes more, and no record carries more. */
public final class LeaveLimits {

    public static final int MAX_DURATION_IN_HOURS = 2_000;

    /** In UTF-16 units, as JavaScript counts, too. */
    public static final int MAX_NOTE_LENGTH = 500;

    /** As {@link #MAX_NOTE_LENGTH}. */
    public static final int MAX_COMMENT_LENGTH = 500;

    private LeaveLimits() {}
}
