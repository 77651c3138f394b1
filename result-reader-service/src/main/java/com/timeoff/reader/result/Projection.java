package com.timeoff.reader.result;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Keeps what comes in, by three topics that know no common order. Counts and announces only what is committed. */
@Service
public class Projection {

    private static final Logger log = LoggerFactory.getLogger(Projection.class);

    private final LeaveApplications applications;
    private final LeaveResults results;
    private final LeaveChanges changes;
    private final Version1Results version1Results;
    private final ListFlags flags;
    private final ApplicationEventPublisher events;
    private final Counter displaced;
    private final Counter contradicting;

    Projection(
            LeaveApplications applications,
            LeaveResults results,
            LeaveChanges changes,
            Version1Results version1Results,
            ListFlags flags,
            ApplicationEventPublisher events,
            MeterRegistry meters) {
        this.applications = applications;
        this.results = results;
        this.changes = changes;
        this.version1Results = version1Results;
        this.flags = flags;
        this.events = events;
        this.displaced = meters.counter("timeoff.ingestion.displaced");
        this.contradicting = meters.counter("timeoff.ingestion.contradicting");
    }

    public void addApplications(List<LeaveApplication> batch) {
        for (var it : applications.add(batch)) {
            report("Application {} at {} is replaced by another of the same id at {}", it);
            displaced.increment();
        }
        match(batch);
        flags.afterApplications(idsOf(batch));
    }

    public void addResults(List<LeaveResult> batch) {
        for (var it : results.add(batch)) {
            report("Application {} is decided at {} and otherwise at {}: the first by position counts", it);
            contradicting.increment();
        }
        match(batch);
        events.publishEvent(new LeaveEventsAdded());
        flags.afterResults(idsOf(batch));
    }

    public void addChanges(List<LeaveChange> batch) {
        for (var it : changes.add(batch)) {
            report("Application {} is changed at {} and otherwise at {}: the first by position counts", it);
            contradicting.increment();
        }
        match(batch);
        events.publishEvent(new LeaveEventsAdded());
        flags.afterChanges(idsOf(batch));
    }

    private static void report(String message, Duplicate<?> duplicate) {
        log.warn(
                message,
                duplicate.known().applicationId(),
                duplicate.known().position(),
                duplicate.other().position());
    }

    /** After the commit, so that of an application, its result and its changes the last one sees the others. */
    private void match(Collection<? extends Leave> batch) {
        version1Results.touchedBy(batch).forEach(version1Results::match);
    }

    private static Set<UUID> idsOf(Collection<? extends Leave> batch) {
        return batch.stream().map(Leave::applicationId).collect(Collectors.toSet());
    }
}
