package com.timeoff.launcher.process;

import com.timeoff.launcher.LaunchException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Waits until parts serve. */
public record Startup(Duration limit, Progress progress) {

    private static final Duration PERIOD = Duration.ofMillis(50);

    public void await(Part part) {
        await(List.of(part), List.of(part), System.nanoTime());
    }

    /** Runs a part outside a suite; one that fails to start is not left behind. */
    public static Part alone(Part part) {
        try {
            part.start();
            return part;
        } catch (RuntimeException e) {
            part.close();
            throw e;
        }
    }

    /**
     * Returns when all of {@code pending} serve.
     *
     * @param watched none of these may die meanwhile
     * @throws LaunchException if a watched part dies or a pending one is not ready in time
     */
    public void await(List<Part> pending, List<Part> watched, long since) {
        List<Part> waiting = new ArrayList<>(pending);
        while (!waiting.isEmpty()) {
            watched.stream().filter(part -> !part.isAlive()).findFirst().ifPresent(dead -> {
                throw FailureReport.died(dead);
            });
            waiting.removeIf(part -> becameReady(part, since));
            if (!waiting.isEmpty()) {
                requireTime(waiting.get(0), since);
                LockSupport.parkNanos(PERIOD.toNanos());
            }
        }
    }

    private boolean becameReady(Part part, long since) {
        boolean ready = part.probe().ready() && part.isAlive();
        if (ready) {
            part.spec().completion().run();
            progress.ready(part, Duration.ofNanos(System.nanoTime() - since));
        }
        return ready;
    }

    private void requireTime(Part part, long since) {
        if (System.nanoTime() - since > limit.toNanos()
                || Thread.currentThread().isInterrupted()) {
            throw FailureReport.late(part, limit);
        }
    }
}
