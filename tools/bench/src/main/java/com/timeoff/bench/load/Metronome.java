package com.timeoff.bench.load;

import java.util.concurrent.locks.LockSupport;

/** Rings when the next piece of an open pace is due: selectors wait in whole milliseconds only. */
public final class Metronome implements AutoCloseable {

    private final Thread thread;
    private volatile boolean stopped;

    private Metronome(Pace pace, Runnable bell) {
        thread = new Thread(() -> ring(pace, bell), "metronome");
        thread.setDaemon(true);
    }

    /** @param pace the bell's own, equal to that of the work */
    public static Metronome start(Pace pace, Runnable bell) {
        var metronome = new Metronome(pace, bell);
        metronome.thread.start();
        return metronome;
    }

    private void ring(Pace pace, Runnable bell) {
        for (var due = pace.next(0); due != Pace.NEVER && !stopped; due = pace.next(0)) {
            var wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            } else {
                pace.started();
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
