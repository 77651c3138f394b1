package com.timeoff.notification.mail;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.notification.recipient.RecipientService;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Says who gets a mail about what. */
@Service
class AddresseeService {

    private final RecipientService recipients;

    AddresseeService(RecipientService recipients) {
        this.recipients = recipients;
    }

    Addressees of(LeaveEvent event) {
        var leave = event.leave();
        return switch (event.type()) {
            case RECEIVED, CANCELLATION_REQUESTED ->
                others(event, new Addressees(NotificationKind.WAITING, recipients.decidersOn(leave)));
            case REMINDER_DUE -> others(event, new Addressees(NotificationKind.REMINDER, recipients.decidersOn(leave)));
            case ESCALATION_DUE -> others(event, new Addressees(NotificationKind.REMINDER, recipients.hrFor(leave)));
            case APPROVED, DECLINED, WITHDRAWN, CANCELLATION_REFUSED ->
                others(event, new Addressees(NotificationKind.DECISION, Set.of(leave.email())));
            // Also to those who cancel their own: whether that needs consent is a matter of configuration.
            case CANCELLED -> new Addressees(NotificationKind.DECISION, Set.of(leave.email()));
            case COMMENTED -> Addressees.NOBODY;
        };
    }

    /** Without whoever did it. */
    private static Addressees others(LeaveEvent event, Addressees addressees) {
        var others = new LinkedHashSet<EmailAddress>(addressees.recipients());
        others.remove(event.byEmail());
        return new Addressees(addressees.kind(), others);
    }
}
