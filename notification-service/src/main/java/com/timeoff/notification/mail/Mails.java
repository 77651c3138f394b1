package com.timeoff.notification.mail;

import com.timeoff.notification.preference.NotificationKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger of mails: at most one of each {@link MailKey}. */
public interface Mails {

    /**
     * Keeps those that are not known yet.
     *
     * @return how many are new, by state and kind
     */
    Map<MailState, Map<NotificationKind, Integer>> add(List<PlannedMail> planned);

    /** The one that has been due for longest. Nobody else gets it until then. */
    Optional<Mail> claimNext(Instant now, Instant until);

    /**
     * Changes nothing that is finished already, and nothing but that it was sent if it is another's by now.
     *
     * @param claimedUntil as it was claimed
     * @return whether it is kept
     */
    boolean record(MailResult result, Instant claimedUntil);

    MailBacklog backlog();

    /**
     * Forgets what was finished before.
     *
     * @return how many; there may be more if it is the limit
     */
    int removeFinishedBefore(Instant time, int limit);
}
