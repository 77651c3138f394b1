package com.timeoff.bench.load;

import java.util.concurrent.locks.LockSupport;

/** Rings when the next piece of an open schedule is due: selectors wait in whole milliseconds only. */
public final class Metronome implements AutoCloseable {

    private final Thread thread;
    private volatile boolean stopped;

    private Metronome(LoadSchedule schedule, Runnable bell) {
        thread = new Thread(() -> ring(schedule, bell), "metronome");
        thread.setDaemon(true);
    }

    /** @param schedule the bell's own, equal to that of the work */
    public static Metronome start(LoadSchedule schedule, Runnable bell) {
        var metronome = new Metronome(schedule, bell);
        metronome.thread.start();
        return metronome;
    }

    private void ring(LoadSchedule schedule, Runnable bell) {
        for (var due = schedule.next(0); due != LoadSchedule.NEVER && !stopped; due = schedule.next(0)) {
            var wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            } else {
                schedule.started();
                bell.run();
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
    }
}
