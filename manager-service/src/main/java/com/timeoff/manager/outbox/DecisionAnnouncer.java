package com.timeoff.manager.outbox;

import java.util.concurrent.CompletableFuture;

/** Where decisions are announced. */
public interface DecisionAnnouncer {

    /** Completes when the announcement can no longer be lost; fails, if it does, within a bounded time. */
    CompletableFuture<?> announce(DecidedLeave decided);
}
