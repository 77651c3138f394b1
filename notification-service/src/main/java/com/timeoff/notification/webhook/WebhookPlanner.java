package com.timeoff.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventHandler;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what happened into the ledger, once for each endpoint that wants to know. */
@Component
class WebhookPlanner implements LeaveEventHandler {

    private final ConfiguredEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final JsonMapper json;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    WebhookPlanner(
            ConfiguredEndpoints endpoints,
            WebhookDeliveries deliveries,
            JsonMapper json,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.json = json;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void handle(List<LeaveEvent> events) {
        var planned = events.stream().flatMap(this::plan).toList();
        if (planned.isEmpty()) {
            return;
        }
        var waiting = deliveries.add(planned, clock.instant());
        if (!waiting.isEmpty()) {
            publisher.publishEvent(new DeliveriesPlanned(waiting));
        }
    }

    private Stream<PlannedDelivery> plan(LeaveEvent event) {
        var wanting =
                endpoints.all().stream().filter(it -> it.wants(event.type())).toList();
        if (wanting.isEmpty()) {
            return Stream.empty();
        }
        var payload = WebhookPayload.of(event);
        var body = json.writeValueAsString(payload);
        var id = idOf(event);
        return wanting.stream()
                .map(it -> new PlannedDelivery(it.name(), id, event.applicationId(), payload.type(), body));
    }

    /** Receivers know a copy by it. It has no full stop in it, as signatures must be of one reading. */
    private static String idOf(LeaveEvent event) {
        var name = event.applicationId() + "/" + event.key();
        return "msg_" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
