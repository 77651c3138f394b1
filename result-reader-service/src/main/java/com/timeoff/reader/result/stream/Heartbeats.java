package com.timeoff.reader.result.stream;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Keeps proxies from taking a quiet stream for a dead one, and finds out which clients are gone. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Heartbeats implements SchedulingConfigurer {

    private final Subscriptions subscriptions;
    private final StreamProperties properties;

    Heartbeats(Subscriptions subscriptions, StreamProperties properties) {
        this.subscriptions = subscriptions;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedRateTask(subscriptions::heartbeat, properties.heartbeat());
    }
}
