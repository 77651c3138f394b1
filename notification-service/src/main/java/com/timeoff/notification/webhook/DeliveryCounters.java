package com.timeoff.notification.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of calls to one endpoint. */
final class DeliveryCounters {

    private final Counter delivered;
    private final Counter failed;
    private final Counter givenUp;

    DeliveryCounters(String endpoint, MeterRegistry meters) {
        delivered = counter("delivered", "Webhooks that arrived", endpoint, meters);
        failed = counter("failed", "Calls of webhooks that failed", endpoint, meters);
        givenUp = counter("given.up", "Webhooks that are not tried again", endpoint, meters);
    }

    void delivered() {
        delivered.increment();
    }

    void failed() {
        failed.increment();
    }

    void givenUp(long count) {
        givenUp.increment(count);
    }

    private static Counter counter(String what, String description, String endpoint, MeterRegistry meters) {
        return Counter.builder("timeoff.webhook." + what)
                .description(description)
                .tag("endpoint", endpoint)
                .register(meters);
    }
}
