package com.timeoff.notification.mail;

import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.preference.NotificationKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told of one event.
 *
 * @param revision of the application after the event; 0 as long as it waits for its first decision
 * @param lastDay the last day of leave, inclusive
 * @param byEmail who did it, where the e-mail address is known
 * @param byName the name of who did it, where it is known
 * @param comment only in mails to the applicant
 * @param plannedAt when the event was received: the mail's date
 * @param attempts that failed so far
 */
public record Mail(
        MailKey key,
        NotificationKind kind,
        LeaveEventType type,
        int revision,
        RequestedLeave leave,
        LocalDate lastDay,
        @Nullable EmailAddress byEmail,
        @Nullable String byName,
        @Nullable String comment,
        Instant occurredAt,
        Instant plannedAt,
        int attempts) {

    static Mail planned(LeaveEvent event, Addressees addressees, EmailAddress recipient, Instant now) {
        return new Mail(
                new MailKey(event.applicationId(), event.key(), recipient),
                addressees.kind(),
                event.type(),
                event.revision(),
                event.leave(),
                event.lastDay(),
                event.byEmail(),
                event.byName(),
                recipient.equals(event.leave().email()) ? event.comment() : null,
                event.occurredAt(),
                now,
                0);
    }

    public EmailAddress recipient() {
        return key.recipient();
    }

    public boolean isToApplicant() {
        return recipient().equals(leave.email());
    }
}
