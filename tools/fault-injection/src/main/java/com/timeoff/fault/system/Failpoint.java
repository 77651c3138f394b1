package com.timeoff.fault.system;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something to do, once, when a certain message passes a {@link KafkaProxy}; the message is dropped, or goes on after it.
 */
public final class Failpoint {

    /** What a message asks for, as the Kafka protocol numbers it. */
    public enum Api {
        PRODUCE(0),
        OFFSET_COMMIT(8);

        private final int key;

        Api(int key) {
            this.key = key;
        }

        int key() {
            return key;
        }
    }

    private final Api api;
    private final boolean response;
    private final boolean drop;
    private final Runnable action;
    private final AtomicBoolean met = new AtomicBoolean();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private Failpoint(Api api, boolean response, boolean drop, Runnable action) {
        this.api = api;
        this.response = response;
        this.drop = drop;
        this.action = action;
    }

    /** The broker never sees that request. */
    public static Failpoint insteadOf(Api request, Runnable action) {
        return new Failpoint(request, false, true, action);
    }

    /** The broker has done what was asked, and its client never hears so. */
    public static Failpoint insteadOfAnswerTo(Api request, Runnable action) {
        return new Failpoint(request, true, true, action);
    }

    /** The request then goes on. */
    public static Failpoint before(Api request, Runnable action) {
        return new Failpoint(request, false, false, action);
    }

    /** Completes when it has been met and the action is done. */
    public CompletableFuture<Void> done() {
        return done;
    }

    /** Whether the message goes on. */
    boolean pass(int apiKey, boolean isResponse) {
        if (api.key != apiKey || response != isResponse || !met.compareAndSet(false, true)) {
            return true;
        }
        try {
            action.run();
            done.complete(null);
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
        return !drop;
    }
}
