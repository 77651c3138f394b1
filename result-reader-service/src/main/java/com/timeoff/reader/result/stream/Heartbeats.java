package com.timeoff.reader.result.stream;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Keeps proxies from taking a quiet stream for a dead one, and finds out which clients are gone, or may listen no more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Heartbeats implements SchedulingConfigurer {

    /** How long a quiet stream may outlive what let its client in; a result is never brought to it. */
    private static final Duration LOOKS = Duration.ofSeconds(1);

    private final Subscriptions subscriptions;
    private final StreamProperties properties;

    Heartbeats(Subscriptions subscriptions, StreamProperties properties) {
        this.subscriptions = subscriptions;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedRateTask(subscriptions::heartbeat, properties.heartbeat());
        registrar.addFixedRateTask(subscriptions::endWhatIsOver, LOOKS);
    }
}
