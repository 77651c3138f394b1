package com.timeoff.notification.unsubscribe;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationKind;

/** What somebody is sent, until it is refused. */
record Subscription(EmailAddress recipient, NotificationKind kind) {}
