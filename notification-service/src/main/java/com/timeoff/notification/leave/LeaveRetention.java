package com.timeoff.notification.leave;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedRuntimeException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Forgets what has ended long ago. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LeaveRetention implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(LeaveRetention.class);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final LeaveApplications applications;
    private final LeaveEventProperties properties;
    private final Clock clock;

    LeaveRetention(LeaveApplications applications, LeaveEventProperties properties, Clock clock) {
        this.applications = applications;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::removeFinished, INTERVAL);
    }

    private void removeFinished() {
        try {
            applications.removeFinishedBefore(clock.instant().minus(properties.keepFor()));
        } catch (NestedRuntimeException e) {
            log.warn("What has ended is not forgotten, trying again in an hour: {}", e.getMessage());
        }
    }
}
