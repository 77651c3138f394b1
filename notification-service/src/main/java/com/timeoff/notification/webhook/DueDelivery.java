package com.timeoff.notification.webhook;

/**
 * A delivery whose turn has come.
 *
 * @param attempts that failed before
 */
public record DueDelivery(String endpoint, String eventId, String body, int attempts) {}
