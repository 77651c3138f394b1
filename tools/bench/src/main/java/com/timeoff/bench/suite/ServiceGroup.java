package com.timeoff.bench.suite;

import com.timeoff.bench.kafka.ConsumerLag;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Topics;
import java.time.Duration;
import java.util.List;

/** A consumer group of one of the services. */
record ServiceGroup(PartName service, String name, String topic) {

    static final ServiceGroup MANAGER = new ServiceGroup(PartName.MANAGER, "manager", Topics.LEAVE_APPLICATIONS);
    static final ServiceGroup RESULTS =
            new ServiceGroup(PartName.READER, "application-results", Topics.LEAVE_APPLICATIONS_RESULTS);
    static final ServiceGroup PENDING =
            new ServiceGroup(PartName.READER, "application-results-pending", Topics.LEAVE_APPLICATIONS);

    static final List<ServiceGroup> ALL = List.of(MANAGER, PENDING, RESULTS);

    private static final Duration CATCH_UP = Duration.ofMinutes(5);

    void awaitCaughtUp(ConsumerLag lag) {
        lag.awaitCaughtUp(name, topic, CATCH_UP);
    }
}
