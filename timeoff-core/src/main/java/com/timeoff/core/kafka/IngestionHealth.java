package com.timeoff.core.kafka;

import java.util.ArrayList;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Down while something holds records up, or a consumer has ended that should run. */
class IngestionHealth extends AbstractHealthIndicator {

    private final IngestionMonitor watch;
    private final KafkaListenerEndpointRegistry listeners;

    IngestionHealth(IngestionMonitor watch, KafkaListenerEndpointRegistry listeners) {
        this.watch = watch;
        this.listeners = listeners;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var reasons = new ArrayList<>(watch.obstacles());
        listeners.getListenerContainers().stream()
                .filter(it -> !it.isInExpectedState())
                .forEach(it -> reasons.add("the consumer " + it.getListenerId() + " has ended by an error"));
        if (reasons.isEmpty()) {
            builder.up();
        } else {
            builder.down().withDetail("reason", String.join("; ", reasons));
        }
    }
}
