package com.timeoff.notification.webhook;

import java.time.Instant;

/**
 * A delivery whose turn has come.
 *
 * @param attempts that failed before
 * @param claimedUntil from when on it is due for others; no other claim of it has the same
 */
public record DueDelivery(String endpoint, String eventId, String body, int attempts, Instant claimedUntil) {}
