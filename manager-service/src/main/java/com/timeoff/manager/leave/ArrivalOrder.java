package com.timeoff.manager.leave;

/** From which end the list is read. */
public enum ArrivalOrder {
    OLDEST,
    NEWEST;

    /** Where an application stands in this list: the further on, the greater. Below 0 for the newest first. */
    public long position(LeaveApplication application) {
        return this == OLDEST ? application.seq() : -application.seq();
    }

    /** Less than any position. */
    public long start() {
        return this == OLDEST ? 0 : -Long.MAX_VALUE;
    }

    /** Whether something may stand there; no position is one of both orders. */
    public boolean has(long position) {
        return this == OLDEST ? position > 0 : position < 0;
    }
}
