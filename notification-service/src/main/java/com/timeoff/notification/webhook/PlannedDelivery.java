package com.timeoff.notification.webhook;

import java.util.UUID;

/**
 * One event for one endpoint.
 *
 * @param eventId the same for each endpoint and each copy of the event
 * @param type as receivers know it
 * @param body as it is signed and sent, each time
 */
public record PlannedDelivery(String endpoint, String eventId, UUID applicationId, String type, String body) {}
