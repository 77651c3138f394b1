package com.timeoff.reader.result.stream;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs on an executor, never twice at once; requested while it runs, it runs once more. */
final class SerialTask {

    private final Executor executor;
    private final Runnable task;
    private final Runnable refused;
    private final AtomicInteger requested = new AtomicInteger();

    /** @param refused is told that the executor takes nothing more, before the task runs on the caller's thread */
    SerialTask(Executor executor, Runnable task, Runnable refused) {
        this.executor = executor;
        this.task = task;
        this.refused = refused;
    }

    void request() {
        if (requested.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException e) {
            refused.run();
            run();
        }
    }

    private void run() {
        int answered;
        do {
            answered = requested.get();
            task.run();
        } while (!requested.compareAndSet(answered, 0));
    }
}
