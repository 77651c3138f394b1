package com.timeoff.notification.leave;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What is older is known, but nobody is told of it: a first start, a rebuild and a replay are silent. */
@Component
public class AgeLimit {

    private final Installation installation;
    private final LeaveEventProperties properties;
    private final Clock clock;

    AgeLimit(Installation installation, LeaveEventProperties properties, Clock clock) {
        this.installation = installation;
        this.properties = properties;
        this.clock = clock;
    }

    /** The earliest time of which something is told. */
    public Instant earliest() {
        var young = clock.instant().minus(properties.maxAge());
        var installed = installation.installedAt();
        return young.isAfter(installed) ? young : installed;
    }
}
