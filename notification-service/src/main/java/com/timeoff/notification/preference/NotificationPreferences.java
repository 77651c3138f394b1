package com.timeoff.notification.preference;

import com.timeoff.models.EmailAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What each person wants to be told of: everything, but for what was refused. */
public interface NotificationPreferences extends OptOuts {

    Set<NotificationKind> refusedBy(EmailAddress email);

    /**
     * All of it or nothing.
     *
     * @param wanted whether mails of a kind are; a kind that is not in it stays as it is
     * @param at when; what was refused before stays so since then
     */
    void change(EmailAddress email, Map<NotificationKind, Boolean> wanted, Instant at);
}
