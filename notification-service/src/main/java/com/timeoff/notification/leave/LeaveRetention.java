package com.timeoff.notification.leave;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what has ended long ago. */
@Component
class LeaveRetention {

    private static final Logger log = LoggerFactory.getLogger(LeaveRetention.class);

    private final LeaveApplications applications;
    private final LeaveEventProperties properties;
    private final Clock clock;

    LeaveRetention(LeaveApplications applications, LeaveEventProperties properties, Clock clock) {
        this.applications = applications;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeFinished() {
        try {
            applications.removeFinishedBefore(clock.instant().minus(properties.keepFor()));
        } catch (NestedRuntimeException e) {
            log.warn("What has ended is not forgotten, trying again in an hour: {}", e.getMessage());
        }
    }
}
