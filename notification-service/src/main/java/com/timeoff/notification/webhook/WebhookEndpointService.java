package com.timeoff.notification.webhook;

import com.timeoff.models.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What operators see of the endpoints, and do about them. */
@Service
public class WebhookEndpointService {

    private static final Logger log = LoggerFactory.getLogger(WebhookEndpointService.class);

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
        var states = states();
        return configured.all().stream()
                .map(it -> shown(it, states.get(it.name())))
                .toList();
    }

    /**
     * What waits for an endpoint is kept while it is disabled, and sent as soon as it is enabled again. A pause that the receiver
     * asked for ends, too.
     *
     * @param by the operator, for the log
     * @throws EndpointNotFoundException if none of that name is configured
     */
    public ShownEndpoint enable(String name, boolean enabled, EmailAddress by) {
        var endpoint = configured.named(name).orElseThrow(EndpointNotFoundException::new);
        endpoints.register(name, endpoint.url());
        if (enabled) {
            deliveries.endWaits(name, clock.instant()); // first: if the other fails, both are done by the next try
            endpoints.enable(name);
            loops.wake(name);
        } else {
            endpoints.disable(name, clock.instant());
        }
        log.info("The webhook endpoint {} was {} by {}", name, enabled ? "enabled" : "disabled", by);
        return shown(endpoint, states().get(name));
    }

    private Map<String, EndpointState> states() {
        return endpoints.states().stream().collect(Collectors.toMap(EndpointState::name, Function.identity()));
    }

    /** @param state null of one that was never called */
    private ShownEndpoint shown(WebhookEndpoint endpoint, @Nullable EndpointState state) {
        var events =
                endpoint.events().stream().sorted().map(WebhookTypes::nameOf).toList();
        return new ShownEndpoint(
                endpoint.name(),
                endpoint.url(),
                events,
                state == null ? null : state.disabledAt(),
                state == null ? null : future(state.pausedUntil()));
    }

    private @Nullable Instant future(@Nullable Instant instant) {
        return instant != null && instant.isAfter(clock.instant()) ? instant : null;
    }
}
