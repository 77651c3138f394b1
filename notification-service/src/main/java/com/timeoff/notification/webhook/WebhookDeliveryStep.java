package com.timeoff.notification.webhook;

import com.timeoff.notification.delivery.DeliveryStep;
import com.timeoff.notification.webhook.CallResult.Answered;
import com.timeoff.notification.webhook.CallResult.Failed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers to one endpoint, one call at a time. */
final class WebhookDeliveryStep implements DeliveryStep {

    private static final Logger log = LoggerFactory.getLogger(WebhookDeliveryStep.class);

    /** For what is done about an answer, until another instance may take the delivery for lost. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final WebhookEndpoint endpoint;
    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final WebhookClient client;
    private final RetrySchedule retries;
    private final DeliveryCounters counters;
    private final Duration lease;
    private final Clock clock;
    private boolean isRegistered;

    WebhookDeliveryStep(
            WebhookEndpoint endpoint,
            WebhookDeliveries deliveries,
            WebhookEndpoints endpoints,
            WebhookClient client,
            RetrySchedule retries,
            DeliveryCounters counters,
            Duration timeout,
            Clock clock) {
        this.endpoint = endpoint;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.client = client;
        this.retries = retries;
        this.counters = counters;
        this.lease = timeout.plus(MARGIN);
        this.clock = clock;
    }

    @Override
    public Outcome deliverNext() {
        register();
        var now = clock.instant();
        return deliveries
                .claim(endpoint.name(), now, now.plus(lease))
                .map(this::deliver)
                .orElse(Outcome.IDLE);
    }

    /** Not at the start: the tables may not be there yet. */
    private void register() {
        if (!isRegistered) {
            endpoints.register(endpoint.name(), endpoint.url());
            isRegistered = true;
        }
    }

    private Outcome deliver(DueDelivery delivery) {
        var result = client.post(WebhookCall.signed(endpoint.url(), endpoint.secrets(), delivery, clock.instant()));
        var now = clock.instant();
        if (result instanceof Answered answer) {
            return settle(delivery, answer, now);
        }
        if (result instanceof Failed failed) {
            fail(delivery, failed.failure().text(), Duration.ZERO, now);
            return Outcome.UNAVAILABLE;
        }
        deliveries.release(delivery, now);
        return Outcome.IDLE;
    }

    private Outcome settle(DueDelivery delivery, Answered answer, Instant now) {
        if (answer.isSuccess()) {
            if (deliveries.delivered(delivery, now)) {
                counters.delivered();
            }
            return Outcome.DEALT_WITH;
        }
        var retryAfter = answer.retryAfter() == null ? Duration.ZERO : answer.retryAfter();
        if (answer.isGone()) {
            endpoints.disable(endpoint.name(), endpoint.url(), now);
            log.warn("The webhook endpoint {} answered 410 and is disabled", endpoint.name());
        } else if (answer.isUnavailable() && !retryAfter.isZero()) {
            endpoints.pause(endpoint.name(), now.plus(retryAfter));
        }
        fail(delivery, answer.text(), answer.isUnavailable() ? retryAfter : Duration.ZERO, now);
        return answer.isUnavailable() ? Outcome.UNAVAILABLE : Outcome.DEALT_WITH;
    }

    private void fail(DueDelivery delivery, String failure, Duration atLeast, Instant now) {
        var wait = retries.waitAfter(delivery.attempts() + 1).map(it -> it.compareTo(atLeast) < 0 ? atLeast : it);
        if (wait.isPresent()) {
            if (deliveries.failed(delivery, failure, now, now.plus(wait.get()))) {
                counters.failed();
            }
        } else if (deliveries.givenUp(delivery, failure, now)) {
            counters.failed();
            counters.givenUp(1);
        }
    }
}
