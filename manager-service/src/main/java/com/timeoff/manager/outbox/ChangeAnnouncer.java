package com.timeoff.manager.outbox;

import java.util.concurrent.CompletableFuture;

/** Where changes are announced. */
public interface ChangeAnnouncer {

    /**
     * Completes when the announcement can no longer be lost, on whichever topics it belongs; fails, if it does, within a
     * bounded time. When it has ended or thrown, nothing of this change is in flight any more.
     *
     * @throws AnnouncerUnavailableException if none can be announced now
     * @throws RuntimeException if this one cannot be announced
     */
    CompletableFuture<?> announce(AnnouncedChange change);
}
