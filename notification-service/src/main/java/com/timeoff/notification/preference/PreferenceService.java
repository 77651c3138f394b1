package com.timeoff.notification.preference;

import com.timeoff.models.EmailAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Lets people say what they want to be told of. */
@Service
public class PreferenceService {

    private final NotificationPreferences preferences;
    private final Clock clock;

    PreferenceService(NotificationPreferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    public Set<NotificationKind> refusedBy(EmailAddress email) {
        return preferences.refusedBy(email);
    }

    /**
     * Changes what is named, and nothing else.
     *
     * @param wanted whether mails of a kind are
     * @return what is refused now
     */
    public Set<NotificationKind> change(EmailAddress email, Map<NotificationKind, Boolean> wanted) {
        preferences.change(email, wanted, clock.instant());
        return preferences.refusedBy(email);
    }
}
