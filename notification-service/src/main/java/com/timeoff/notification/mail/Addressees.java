package com.timeoff.notification.mail;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationKind;
import java.util.Set;

/** Who is told of an event, and what it is to them. */
record Addressees(NotificationKind kind, Set<EmailAddress> recipients) {

    static final Addressees NOBODY = new Addressees(NotificationKind.DECISION, Set.of());
}
