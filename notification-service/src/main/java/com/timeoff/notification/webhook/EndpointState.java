package com.timeoff.notification.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param disabledAt since when nothing is sent to it; null where it is enabled
 * @param pausedUntil when it may be called again, as it asked for; null where it never did; may have passed
 */
public record EndpointState(
        String name, @Nullable Instant disabledAt, @Nullable Instant pausedUntil) {

    boolean isDisabled() {
        return disabledAt != null;
    }
}
