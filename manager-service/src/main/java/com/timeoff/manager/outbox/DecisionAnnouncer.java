package com.timeoff.manager.outbox;

import java.util.concurrent.CompletableFuture;

/** Where decisions are announced. */
public interface DecisionAnnouncer {

    /**
     * Completes when the announcement can no longer be lost; fails, if it does, within a bounded time.
     *
     * @throws AnnouncerUnavailableException if none can be announced now
     * @throws RuntimeException if this one cannot be announced
     */
    CompletableFuture<?> announce(DecidedLeave decided);
}
