package com.timeoff.notification.webhook;

import java.time.Instant;

/**
 * What waits for one endpoint.
 *
 * @param oldest when the first of them was planned
 */
public record WebhookBacklog(String endpoint, long waiting, Instant oldest) {}
