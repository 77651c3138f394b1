package com.timeoff.manager.metrics;

import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.manager.outbox.OutboxBacklog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What waits: to be decided, and to be announced. It is counted every 10 s, not at each scrape, and is the same of every
 * instance. While the database is away it is unknown, which is NaN.
 */
@Component
class BusinessMetrics {

    private static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN);

    private final LeaveApplications applications;
    private final Outbox outbox;
    private final Clock clock;
    private volatile Counts counts = UNKNOWN;

    BusinessMetrics(LeaveApplications applications, Outbox outbox, Clock clock, MeterRegistry meters) {
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
        Gauge.builder("timeoff.applications.pending", this, it -> it.counts.pending)
                .description("Applications that wait for a decision")
                .register(meters);
        Gauge.builder("timeoff.outbox.backlog", this, it -> it.counts.backlog)
                .description("Changes that wait to be announced")
                .register(meters);
        Gauge.builder("timeoff.outbox.age", this, it -> it.counts.ageInSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        try {
            var backlog = outbox.backlog();
            counts = new Counts(applications.countPending(), backlog.messages(), ageInSeconds(backlog));
        } catch (DataAccessException e) {
            counts = UNKNOWN;
        }
    }

    private double ageInSeconds(OutboxBacklog backlog) {
        return backlog.oldest() == null
                ? 0
                : Duration.between(backlog.oldest(), clock.instant()).toMillis() / 1_000.0;
    }

    private record Counts(double pending, double backlog, double ageInSeconds) {}
}
