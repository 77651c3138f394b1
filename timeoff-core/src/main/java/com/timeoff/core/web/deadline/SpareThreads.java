package com.timeoff.core.web.deadline;

import java.util.concurrent.RejectedExecutionException;
import org.apache.tomcat.util.net.AbstractEndpoint;

/**
 * While threads wait for their clients, there are as many more of Tomcat's: no more than configured are at work, and no fewer
 * can be. Few who wait, as always some do, are not worth it; and virtual threads are as many as there need be.
 */
final class SpareThreads {

    private final AbstractEndpoint<?, ?> endpoint;
    private final int threads;
    private final int few;
    private int waiting;

    SpareThreads(AbstractEndpoint<?, ?> endpoint) {
        this.endpoint = endpoint;
        this.threads = endpoint.getMaxThreads();
        this.few = threads / 4;
    }

    /** To be followed by {@link #go}, also if no thread can be had. */
    synchronized void come() {
        waiting++;
        if (threads > 0 && waiting > few) {
            endpoint.setMaxThreads(threads + waiting - few);
            start();
        }
    }

    synchronized void go() {
        waiting--;
        if (threads > 0 && waiting >= few) {
            endpoint.setMaxThreads(threads + waiting - few);
        }
    }

    /** A task that finds no idle thread brings a new one, which then goes on with those that were queued before. */
    private void start() {
        try {
            endpoint.getExecutor().execute(() -> {});
        } catch (RejectedExecutionException e) {
            // All threads are busy, and there are as many as may be; or the service ends.
        }
    }
}
