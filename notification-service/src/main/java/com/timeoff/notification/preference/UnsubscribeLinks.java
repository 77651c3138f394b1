package com.timeoff.notification.preference;

import com.timeoff.models.EmailAddress;
import java.net.URI;

/** Addresses at which whoever was sent a mail refuses more of its kind, without signing in. */
public interface UnsubscribeLinks {

    /** For that recipient alone: whoever knows it can unsubscribe them. */
    URI linkFor(EmailAddress recipient, NotificationKind kind);
}
