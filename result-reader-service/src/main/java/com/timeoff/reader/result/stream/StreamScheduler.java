package com.timeoff.reader.result.stream;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** What streams do by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StreamScheduler implements SchedulingConfigurer {

    /** How long a quiet stream may outlive what let its client in; nothing is sent then. */
    private static final Duration VALIDITY_CHECKS = Duration.ofSeconds(1);

    private final LeaveStreamService streams;
    private final LeaveEventBroadcaster broadcaster;
    private final StreamProperties properties;

    StreamScheduler(LeaveStreamService streams, LeaveEventBroadcaster broadcaster, StreamProperties properties) {
        this.streams = streams;
        this.broadcaster = broadcaster;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        // Keeps proxies from taking a quiet stream for a dead one, and finds out which clients are gone.
        registrar.addFixedRateTask(streams::heartbeat, properties.heartbeat());
        registrar.addFixedRateTask(streams::endExpired, VALIDITY_CHECKS);
        registrar.addFixedDelayTask(broadcaster::requestAdvance, properties.pollInterval());
    }
}
