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
    private final WorkCalendars calendars;
    private final Clock clock;

    LeaveEventService(
            LeaveApplications applications, LeaveEventPublisher publisher, WorkCalendars calendars, Clock clock) {
        this.applications = applications;
        this.publisher = publisher;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Also of those that are known to be decided: which topic is read first means nothing. */
    @Transactional
    public void addSubmissions(List<Submission> batch) {
        add(batch.stream().map(Submission::application));
        publisher.publish(batch.stream()
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
