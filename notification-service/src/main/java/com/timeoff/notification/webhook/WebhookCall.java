package com.timeoff.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One attempt, signed.
 *
 * @param timestamp of the attempt, in seconds since 1970
 * @param signature one for each secret, divided by blanks
 */
public record WebhookCall(URI url, String id, long timestamp, String signature, String body) {

    static WebhookCall signed(URI url, List<WebhookSecret> secrets, DueDelivery delivery, Instant now) {
        var content = delivery.eventId() + '.' + now.getEpochSecond() + '.' + delivery.body();
        var signature = secrets.stream().map(it -> it.sign(content)).collect(Collectors.joining(" "));
        return new WebhookCall(url, delivery.eventId(), now.getEpochSecond(), signature, delivery.body());
    }
}
