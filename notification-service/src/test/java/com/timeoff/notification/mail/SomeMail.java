package com.timeoff.notification.mail;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.testing.security.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Twelve hours of Alice's from a Friday on, and what is told of them. */
public final class SomeMail {

    public static final UUID APPLICATION = UUID.fromString("01a223d5-9a77-8ee6-8988-c0ed76d33906");
    public static final EmailAddress ALICE = People.ALICE.email();
    public static final EmailAddress MIA = People.MIA.email();
    public static final EmailAddress HELEN = People.HELEN.email();
    public static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private SomeMail() {}

    public static LeaveEvent event(LeaveEventType type, @Nullable EmailAddress by) {
        return event(APPLICATION, type, ALICE, by, null, "Enjoy!\nAll of you");
    }

    public static LeaveEvent event(
            UUID application,
            LeaveEventType type,
            EmailAddress applicant,
            @Nullable EmailAddress by,
            @Nullable String byName,
            @Nullable String comment) {
        return new LeaveEvent(
                application,
                type,
                isOfFirstDecision(type) ? 0 : 1,
                new RequestedLeave(applicant, Department.IT, 12, LocalDate.parse("2026-12-04")),
                LocalDate.parse("2026-12-07"),
                by,
                byName,
                comment,
                NOW);
    }

    public static Mail mail(LeaveEvent event, EmailAddress recipient) {
        return Mail.planned(event, new Addressees(kind(event.type()), Set.of(recipient)), recipient, NOW);
    }

    public static LeaveEvent at(int revision, LeaveEvent event) {
        return new LeaveEvent(
                event.applicationId(),
                event.type(),
                revision,
                event.leave(),
                event.lastDay(),
                event.byEmail(),
                event.byName(),
                event.comment(),
                event.occurredAt());
    }

    public static LeaveEvent until(LocalDate lastDay, LeaveEvent event) {
        return new LeaveEvent(
                event.applicationId(),
                event.type(),
                event.revision(),
                event.leave(),
                lastDay,
                event.byEmail(),
                event.byName(),
                event.comment(),
                event.occurredAt());
    }

    /** That has failed so often. */
    public static Mail after(int attempts, Mail mail) {
        return new Mail(
                mail.key(),
                mail.kind(),
                mail.type(),
                mail.revision(),
                mail.leave(),
                mail.lastDay(),
                mail.byEmail(),
                mail.byName(),
                mail.comment(),
                mail.occurredAt(),
                mail.plannedAt(),
                attempts);
    }

    private static boolean isOfFirstDecision(LeaveEventType type) {
        return switch (type) {
            case RECEIVED, REMINDER_DUE, ESCALATION_DUE -> true;
            default -> false;
        };
    }

    private static NotificationKind kind(LeaveEventType type) {
        return switch (type) {
            case RECEIVED, CANCELLATION_REQUESTED -> NotificationKind.WAITING;
            case REMINDER_DUE, ESCALATION_DUE -> NotificationKind.REMINDER;
            default -> NotificationKind.DECISION;
        };
    }
}
