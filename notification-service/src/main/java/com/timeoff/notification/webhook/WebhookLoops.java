package com.timeoff.notification.webhook;

import com.timeoff.notification.delivery.DeliveryLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A loop for each endpoint: a receiver that hangs holds up its own deliveries alone. */
@Component
class WebhookLoops implements SmartLifecycle {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final WebhookClient client;
    private final Map<String, DeliveryLoop> loops;
    private volatile boolean running;

    WebhookLoops(
            ConfiguredEndpoints configured,
            WebhookDeliveries deliveries,
            WebhookEndpoints endpoints,
            WebhookClient client,
            WebhookProperties properties,
            MeterRegistry meters,
            Clock clock) {
        this.client = client;
        var retries = new RetrySchedule(new Random());
        this.loops = configured.all().stream().collect(Collectors.toUnmodifiableMap(WebhookEndpoint::name, it -> {
            var counters = new DeliveryCounters(it.name(), meters);
            var step = new WebhookDeliveryStep(
                    it, deliveries, endpoints, client, retries, counters, properties.timeout(), clock);
            return new DeliveryLoop(
                    "webhook-" + it.name(), step, properties.pollInterval(), FIRST_PAUSE, LONGEST_PAUSE);
        }));
    }

    @TransactionalEventListener
    void wake(DeliveriesPlanned planned) {
        planned.endpoints().forEach(this::wake);
    }

    void wake(String endpoint) {
        var loop = loops.get(endpoint);
        if (loop != null) {
            loop.wake();
        }
    }

    @Override
    public void start() {
        client.open();
        loops.values().forEach(DeliveryLoop::start);
        running = true;
    }

    /** Calls under way are ended, not waited for: they are made again, and have the same id. */
    @Override
    public void stop() {
        client.close();
        loops.values().forEach(DeliveryLoop::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
