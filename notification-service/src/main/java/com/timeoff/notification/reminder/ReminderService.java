package com.timeoff.notification.reminder;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.Department;
import com.timeoff.notification.leave.AgeLimit;
import com.timeoff.notification.leave.LeaveApplication;
import com.timeoff.notification.leave.LeaveApplications;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventProperties;
import com.timeoff.notification.leave.LeaveEventPublisher;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.leave.StartupBacklog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells that something has waited for too long: its managers first, then HR. */
@Service
class ReminderService {

    private static final int TOLD_AT_ONCE = 500;

    private final LeaveApplications applications;
    private final Reminders reminders;
    private final LeaveEventPublisher publisher;
    private final AgeLimit ageLimit;
    private final StartupBacklog backlog;
    private final WorkCalendars calendars;
    private final ReminderProperties properties;
    private final LeaveEventProperties eventProperties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReminderService(
            LeaveApplications applications,
            Reminders reminders,
            LeaveEventPublisher publisher,
            AgeLimit ageLimit,
            StartupBacklog backlog,
            WorkCalendars calendars,
            ReminderProperties properties,
            LeaveEventProperties eventProperties,
            TransactionTemplate transactions,
            Clock clock) {
        this.applications = applications;
        this.reminders = reminders;
        this.publisher = publisher;
        this.ageLimit = ageLimit;
        this.backlog = backlog;
        this.calendars = calendars;
        this.properties = properties;
        this.eventProperties = eventProperties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Tells of what is due, unless it was due too long ago, and forgets what has been told long ago. Not before it is known
     * what was decided while this service was not running.
     */
    void check() {
        if (!backlog.isIngested()) {
            return;
        }
        var now = clock.instant();
        reminders.removeDueBefore(now.minus(eventProperties.keepFor()));
        var today = LocalDate.ofInstant(now, properties.zone());
        var firstDue = firstDayFrom(ageLimit.earliest());
        if (!firstDue.isAfter(today)) {
            tell(LeaveEventType.REMINDER_DUE, properties.managersAfter(), firstDue, today);
            tell(LeaveEventType.ESCALATION_DUE, properties.hrAfter(), firstDue, today);
        }
    }

    private void tell(LeaveEventType type, int workingDays, LocalDate firstDue, LocalDate lastDue) {
        if (workingDays == 0) {
            return;
        }
        for (var department : Department.values()) {
            var period = new WaitingPeriod(workingDays, calendars.of(department));
            var waiting = applications.waitingSince(
                    department,
                    startOf(period.lastBegun(firstDue.minusDays(1)).plusDays(1)),
                    startOf(period.lastBegun(lastDue).plusDays(1)));
            var due = waiting.stream().map(it -> event(type, it, period)).toList();
            for (var first = 0; first < due.size(); first += TOLD_AT_ONCE) {
                tell(due.subList(first, Math.min(first + TOLD_AT_ONCE, due.size())));
            }
        }
    }

    private void tell(List<LeaveEvent> due) {
        transactions.executeWithoutResult(transaction -> publisher.publish(reminders.add(due)));
    }

    private LeaveEvent event(LeaveEventType type, LeaveApplication application, WaitingPeriod period) {
        var begun = LocalDate.ofInstant(application.since(), properties.zone());
        return new LeaveEvent(
                application.applicationId(),
                type,
                application.revision(),
                application.leave(),
                Objects.requireNonNullElseGet(application.lastDay(), () -> calendars.lastDayOf(application.leave())),
                null,
                null,
                null,
                startOf(period.dueDay(begun)));
    }

    private LocalDate firstDayFrom(Instant time) {
        var day = LocalDate.ofInstant(time, properties.zone());
        return startOf(day).isBefore(time) ? day.plusDays(1) : day;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(properties.zone()).toInstant();
    }
}
