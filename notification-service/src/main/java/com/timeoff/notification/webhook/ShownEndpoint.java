package com.timeoff.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint, as operators see it: without its secrets.
 *
 * @param events what it is told of, as receivers know the types
 * @param disabledAt null where it is enabled
 * @param pausedUntil null where it did not ask for a pause, or that has ended
 */
public record ShownEndpoint(
        String name,
        URI url,
        List<String> events,
        @Nullable Instant disabledAt,
        @Nullable Instant pausedUntil) {}
