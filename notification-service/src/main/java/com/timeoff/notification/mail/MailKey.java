package com.timeoff.notification.mail;

import com.timeoff.models.EmailAddress;
import java.util.Comparator;
import java.util.UUID;

/** What there is one mail of, whatever is redelivered or replayed. */
public record MailKey(UUID applicationId, String eventKey, EmailAddress recipient) {

    /** One order for all who write rows: then nobody waits for another that waits for them. */
    static final Comparator<MailKey> ORDER = Comparator.comparing(MailKey::applicationId)
            .thenComparing(MailKey::eventKey)
            .thenComparing(it -> it.recipient().toString());

    /** The same at each attempt, so that whoever receives a mail a second time can tell. */
    public String text() {
        return applicationId + "/" + eventKey + "/" + recipient;
    }
}
