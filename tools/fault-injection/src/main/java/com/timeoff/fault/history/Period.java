package com.timeoff.fault.history;

/** From one moment to another, as {@link System#nanoTime()} tells them; they are those of clients. */
public record Period(long begin, long end) {

    public boolean includes(long moment) {
        return begin <= moment && moment <= end;
    }
}
