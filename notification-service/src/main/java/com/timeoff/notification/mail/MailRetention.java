package com.timeoff.notification.mail;

import com.timeoff.notification.leave.LeaveEventProperties;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was finished long ago: whatever comes again of that is too old to be told. */
@Component
class MailRetention {

    private static final Logger log = LoggerFactory.getLogger(MailRetention.class);
    private static final int BATCH = 1_000;

    private final Mails mails;
    private final LeaveEventProperties properties;
    private final Clock clock;

    MailRetention(Mails mails, LeaveEventProperties properties, Clock clock) {
        this.mails = mails;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeFinished() {
        var before = clock.instant().minus(properties.keepFor());
        try {
            while (mails.removeFinishedBefore(before, BATCH) == BATCH) {
                // There may be more.
            }
        } catch (NestedRuntimeException e) {
            log.warn("Mails that were finished long ago are not removed, trying again in an hour: {}", e.getMessage());
        }
    }
}
