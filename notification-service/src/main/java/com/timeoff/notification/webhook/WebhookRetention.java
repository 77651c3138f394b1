package com.timeoff.notification.webhook;

import com.timeoff.notification.leave.LeaveEventProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives up what has waited for too long, and forgets what was finished long ago. */
@Component
class WebhookRetention {

    private static final Logger log = LoggerFactory.getLogger(WebhookRetention.class);
    private static final int BATCH = 1_000;

    private final WebhookDeliveries deliveries;
    private final LeaveEventProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;

    WebhookRetention(WebhookDeliveries deliveries, LeaveEventProperties properties, MeterRegistry meters, Clock clock) {
        this.deliveries = deliveries;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        var now = clock.instant();
        try {
            while (giveUp(now.minus(RetrySchedule.GIVE_UP_AFTER), now) == BATCH) {
                // There may be more.
            }
            var before = now.minus(properties.keepFor());
            while (deliveries.removeFinishedBefore(before, BATCH) == BATCH) {
                // There may be more.
            }
        } catch (NestedRuntimeException e) {
            log.warn("Old webhooks are neither given up nor removed, trying again in an hour: {}", e.getMessage());
        }
    }

    private int giveUp(Instant plannedBefore, Instant now) {
        var counts = deliveries.giveUpPlannedBefore(plannedBefore, now, BATCH);
        counts.forEach((endpoint, count) -> new DeliveryCounters(endpoint, meters).givenUp(count));
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
