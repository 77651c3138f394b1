package com.timeoff.notification.leave;

import com.timeoff.core.calendar.WorkCalendars;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where applications stand, and tells of what happened, from three topics that know no common order. */
@Service
public class LeaveEventService {

    private final LeaveApplications applications;
    private final LeaveEventPublisher publisher;
    private final AgeLimit ageLimit;
    private final WorkCalendars calendars;
    private final Clock clock;

    LeaveEventService(
            LeaveApplications applications,
            LeaveEventPublisher publisher,
            AgeLimit ageLimit,
            WorkCalendars calendars,
            Clock clock) {
        this.applications = applications;
        this.publisher = publisher;
        this.ageLimit = ageLimit;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Nobody is told of those that are known to be decided already: their decisions came first. */
    @Transactional
    public void addSubmissions(List<Submission> batch) {
        add(batch.stream().map(Submission::application));
        var earliest = ageLimit.earliest();
        var young = batch.stream()
                .filter(it -> !it.submittedAt().isBefore(earliest))
                .toList();
        if (young.isEmpty()) {
            return;
        }
        var pending = applications.pendingAmong(
                young.stream().map(Submission::applicationId).toList());
        publisher.publish(young.stream()
                .filter(it -> pending.contains(it.applicationId()))
                .map(it -> it.event(calendars.lastDayOf(it.leave())))
                .toList());
    }

    /** Their last day is the one that the manager has fixed, if it is known already. */
    @Transactional
    public void addDecisions(List<LeaveDecision> batch) {
        add(batch.stream().filter(LeaveDecision::namesApplication).map(LeaveDecision::application));
        applications.addVersion1(
                batch.stream().filter(it -> !it.namesApplication()).toList());
        var fixed = applications.lastDaysOf(
                batch.stream().map(LeaveDecision::applicationId).toList());
        publisher.publish(batch.stream()
                .map(it -> it.event(Optional.ofNullable(fixed.get(it.applicationId()))
                        .orElseGet(() -> calendars.lastDayOf(it.leave()))))
                .toList());
    }

    @Transactional
    public void addChanges(List<LeaveChange> batch) {
        add(batch.stream().flatMap(it -> it.application().stream()));
        publisher.publish(batch.stream().flatMap(it -> it.event().stream()).toList());
    }

    private void add(Stream<LeaveApplication> known) {
        var now = clock.instant();
        applications.add(known.map(it -> it.sinceAtMost(now)).toList());
    }
}
