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
 */
public record ShownEndpoint(
        String name, URI url, List<String> events, @Nullable Instant disabledAt) {}
