package com.timeoff.notification.webhook;

import com.timeoff.notification.leave.LeaveEventType;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Where webhooks are sent.
 *
 * @param secrets each signs: while one is replaced by another, the receiver knows one of them
 * @param events what it is told of
 */
record WebhookEndpoint(String name, URI url, List<WebhookSecret> secrets, Set<LeaveEventType> events) {

    boolean wants(LeaveEventType type) {
        return events.contains(type);
    }
}
