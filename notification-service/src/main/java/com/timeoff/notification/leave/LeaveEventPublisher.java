package com.timeoff.notification.leave;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells all handlers, in one transaction with what they are told of. */
@Component
public class LeaveEventPublisher {

    private final AgeLimit ageLimit;
    private final ObjectProvider<LeaveEventHandler> handlers;
    private final Clock clock;

    LeaveEventPublisher(AgeLimit ageLimit, ObjectProvider<LeaveEventHandler> handlers, Clock clock) {
        this.ageLimit = ageLimit;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** Those that are too old are left out. What is to happen in the future, by another clock, happens now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(List<LeaveEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var earliest = ageLimit.earliest();
        var now = clock.instant();
        var told = events.stream()
                .filter(it -> !it.occurredAt().isBefore(earliest))
                .map(it -> notAfter(now, it))
                .toList();
        if (!told.isEmpty()) {
            handlers.orderedStream().forEach(it -> it.handle(told));
        }
    }

    private static LeaveEvent notAfter(Instant now, LeaveEvent event) {
        return event.occurredAt().isAfter(now)
                ? new LeaveEvent(
                        event.applicationId(),
                        event.type(),
                        event.revision(),
                        event.leave(),
                        event.lastDay(),
                        event.byEmail(),
                        event.byName(),
                        event.comment(),
                        now)
                : event;
    }
}
