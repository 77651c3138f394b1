package com.timeoff.fault.history;

/** A broken promise, and who or what it was broken to. */
public record Violation(Kind kind, String subject, String what) {

    /** The kinds that are counted. */
    public enum Kind {
        LOST,
        INVENTED,
        DUPLICATED,
        OUT_OF_ORDER,
        /** Answered later than promised, or not at all. */
        LATE,
        /** Anything else that was promised otherwise. */
        BROKEN
    }

    @Override
    public String toString() {
        return kind + " " + subject + ": " + what;
    }
}
