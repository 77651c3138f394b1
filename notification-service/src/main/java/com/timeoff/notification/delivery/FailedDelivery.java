package com.timeoff.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery whose last attempt failed.
 *
 * @param endpoint the name of a webhook's; null of a mail, whose recipient is not the operator's business
 * @param event what happened, as the channel calls it
 * @param state {@code WAITING} to be tried again, or {@code GIVEN_UP}
 * @param lastFailure a status, or a word or two
 * @param nextAttemptAt null where none is made
 */
public record FailedDelivery(
        DeliveryChannel channel,
        @Nullable String endpoint,
        String event,
        UUID applicationId,
        String state,
        int attempts,
        String lastFailure,
        Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt) {}
