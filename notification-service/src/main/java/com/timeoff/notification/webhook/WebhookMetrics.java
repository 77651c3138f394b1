package com.timeoff.notification.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What waits for each endpoint, and whether it is disabled. It is counted every 10 s, not at each scrape, and is the same of
 * every instance. While the database is away it is unknown, which is NaN.
 */
@Component
class WebhookMetrics {

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
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.clock = clock;
        for (var endpoint : configured.all()) {
            var name = endpoint.name();
            gauge("waiting", name, it -> it.waitingFor(name))
                    .description("Webhooks that wait to be delivered")
                    .register(meters);
            gauge("oldest", name, it -> it.ageFor(name, clock.instant()))
                    .description("How long the oldest of them has waited")
                    .baseUnit("seconds")
                    .register(meters);
            gauge("disabled", name, it -> it.disabled.contains(name) ? 1 : 0)
                    .description("Whether nothing is sent to the endpoint")
                    .register(meters);
        }
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        try {
            var backlog = deliveries.backlog().stream()
                    .collect(Collectors.toMap(WebhookBacklog::endpoint, Function.identity()));
            var disabled = endpoints.states().stream()
                    .filter(EndpointState::isDisabled)
                    .map(EndpointState::name)
                    .collect(Collectors.toSet());
            counts = new Counts(backlog, disabled);
        } catch (DataAccessException e) {
            counts = null;
        }
    }

    private Gauge.Builder<?> gauge(String what, String endpoint, ToDoubleFunction<Counts> value) {
        return Gauge.builder("timeoff.webhook." + what, () -> valueOf(value)).tag("endpoint", endpoint);
    }

    private double valueOf(ToDoubleFunction<Counts> value) {
        var known = counts;
        return known == null ? Double.NaN : value.applyAsDouble(known);
    }

    private record Counts(Map<String, WebhookBacklog> backlog, Set<String> disabled) {

        double waitingFor(String endpoint) {
            var waiting = backlog.get(endpoint);
            return waiting == null ? 0 : waiting.waiting();
        }

        double ageFor(String endpoint, Instant now) {
            var waiting = backlog.get(endpoint);
            return waiting == null ? 0 : Duration.between(waiting.oldest(), now).toMillis() / 1_000.0;
        }
    }
}
