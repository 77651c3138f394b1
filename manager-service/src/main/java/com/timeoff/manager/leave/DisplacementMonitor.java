package com.timeoff.manager.leave;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts displaced applications after the commit: a batch that is rolled back comes again. */
@Component
class DisplacementMonitor {

    private static final Logger log = LoggerFactory.getLogger(DisplacementMonitor.class);

    private final Counter displaced;

    DisplacementMonitor(MeterRegistry meters) {
        displaced = meters.counter("timeoff.ingestion.displaced");
    }

    @TransactionalEventListener
    void count(ApplicationDisplaced event) {
        displaced.increment();
        log.warn(
                "Application {} at {}@{} gives way to another of the same id at {}@{}",
                event.displaced().id(),
                event.displaced().partition(),
                event.displaced().offset(),
                event.by().partition(),
                event.by().offset());
    }
}
