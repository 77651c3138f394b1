package com.timeoff.notification.preference;

import com.timeoff.models.EmailAddress;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What people do not want to be told of. */
@FunctionalInterface
public interface OptOuts {

    boolean isOptedOut(EmailAddress recipient, NotificationKind kind);

    /** Who of them is. Where that is one look for all, it is overridden. */
    default Set<EmailAddress> optedOutOf(NotificationKind kind, Collection<EmailAddress> recipients) {
        return recipients.stream().filter(it -> isOptedOut(it, kind)).collect(Collectors.toUnmodifiableSet());
    }
}
