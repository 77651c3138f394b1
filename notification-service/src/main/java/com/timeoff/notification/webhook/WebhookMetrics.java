package com.timeoff.notification.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What waits for each endpoint, and how many are disabled. It is counted every 10 s, not at each scrape, and is the same of
 * every instance. While the database is away it is unknown, which is NaN.
 */
@Component
class WebhookMetrics {

    private static final double NOTHING = 0;

    private final ConfiguredEndpoints configured;
    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final Clock clock;
    private volatile @Nullable Counts counts;

    WebhookMetrics(
            ConfiguredEndpoints configured,
            WebhookDeliveries deliveries,
            WebhookEndpoints endpoints,
            Clock clock,
            MeterRegistry meters) {
        this.configured = configured;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.clock = clock;
        for (var endpoint : configured.all()) {
            Gauge.builder("timeoff.webhook.waiting", () -> of(endpoint.name(), it -> (double) it.waiting()))
                    .description("Webhooks that wait to be delivered")
                    .tag("endpoint", endpoint.name())
                    .register(meters);
            Gauge.builder("timeoff.webhook.oldest", () -> of(endpoint.name(), it -> age(it.oldest())))
                    .description("How long the oldest of them has waited")
                    .baseUnit("seconds")
                    .tag("endpoint", endpoint.name())
                    .register(meters);
        }
        Gauge.builder("timeoff.webhook.disabled", this, WebhookMetrics::disabled)
                .description("Endpoints that are disabled")
                .register(meters);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        try {
            var backlog = deliveries.backlog().stream()
                    .collect(Collectors.toMap(WebhookBacklog::endpoint, Function.identity()));
            var disabled = endpoints.disabled().stream()
                    .filter(it -> configured.named(it.name()).isPresent())
                    .count();
            counts = new Counts(backlog, disabled);
        } catch (DataAccessException e) {
            counts = null;
        }
    }

    private double of(String endpoint, Function<WebhookBacklog, Double> count) {
        var known = counts;
        if (known == null) {
            return Double.NaN;
        }
        var backlog = known.backlog.get(endpoint);
        return backlog == null ? NOTHING : count.apply(backlog);
    }

    private double disabled() {
        var known = counts;
        return known == null ? Double.NaN : known.disabled;
    }

    private double age(Instant oldest) {
        return Duration.between(oldest, clock.instant()).toMillis() / 1_000.0;
    }

    private record Counts(Map<String, WebhookBacklog> backlog, long disabled) {}
}
