package com.timeoff.notification.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What operators see of the endpoints, and do about them. */
@Service
public class WebhookEndpointService {

    private final ConfiguredEndpoints configured;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final WebhookLoops loops;
    private final Clock clock;

    WebhookEndpointService(
            ConfiguredEndpoints configured,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            WebhookLoops loops,
            Clock clock) {
        this.configured = configured;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.loops = loops;
        this.clock = clock;
    }

    /** By name. */
    public List<ShownEndpoint> all() {
        var disabled = disabled();
        return configured.all().stream()
                .map(it -> shown(it, disabled.get(it.name())))
                .toList();
    }

    /**
     * What waits for an endpoint is kept while it is disabled, and sent as soon as it is enabled again.
     *
     * @throws EndpointNotFoundException if none of that name is configured
     */
    public ShownEndpoint enable(String name, boolean enabled) {
        var endpoint = configured.named(name).orElseThrow(EndpointNotFoundException::new);
        endpoints.register(name, endpoint.url());
        if (enabled) {
            deliveries.endWaits(name, clock.instant()); // first: if the other fails, both are done by the next try
            endpoints.enable(name);
            loops.wake(name);
        } else {
            endpoints.disable(name, clock.instant());
        }
        return shown(endpoint, disabled().get(name));
    }

    private Map<String, Instant> disabled() {
        return endpoints.disabled().stream().collect(Collectors.toMap(EndpointState::name, EndpointState::disabledAt));
    }

    private static ShownEndpoint shown(WebhookEndpoint endpoint, @Nullable Instant disabledAt) {
        var events =
                endpoint.events().stream().sorted().map(WebhookTypes::nameOf).toList();
        return new ShownEndpoint(endpoint.name(), endpoint.url(), events, disabledAt);
    }
}
