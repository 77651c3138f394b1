package com.timeoff.manager.outbox;

import java.util.concurrent.CompletableFuture;

/** Where changes are announced. */
public interface ChangeAnnouncer {

    /**
     * Completes when the announcement can no longer be lost, on whichever topics it belongs; fails, if it does, within a
     * bounded time.
     *
     * @throws AnnouncerUnavailableException if none can be announced now
     * @throws RuntimeException if this one cannot be announced
     */
    CompletableFuture<?> announce(AnnouncedChange change);
}
