package com.timeoff.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an attempt.
 *
 * @param attempts that failed, this one included
 * @param failure a word or a status, for an operator; absent of what was sent or suppressed
 * @param nextAttemptAt absent unless it waits
 */
public record MailResult(
        Mail mail,
        MailState state,
        int attempts,
        @Nullable String failure,
        Instant at,
        @Nullable Instant nextAttemptAt) {

    static MailResult sent(Mail mail, Instant at) {
        return new MailResult(mail, MailState.SENT, mail.attempts(), null, at, null);
    }

    static MailResult suppressed(Mail mail, Instant at) {
        return new MailResult(mail, MailState.SUPPRESSED, mail.attempts(), null, at, null);
    }

    /** Not because of the mail: it has as many attempts as before, and its turn is after those that are due already. */
    static MailResult postponed(Mail mail, String failure, Instant at) {
        return new MailResult(mail, MailState.WAITING, mail.attempts(), failure, at, at);
    }

    static MailResult waiting(Mail mail, String failure, Instant at, Instant nextAttemptAt) {
        return new MailResult(mail, MailState.WAITING, mail.attempts() + 1, failure, at, nextAttemptAt);
    }

    static MailResult givenUp(Mail mail, String failure, Instant at) {
        return new MailResult(mail, MailState.GIVEN_UP, mail.attempts() + 1, failure, at, null);
    }

    /** Without another attempt. */
    static MailResult expired(Mail mail, Instant at) {
        return new MailResult(mail, MailState.GIVEN_UP, mail.attempts(), "expired", at, null);
    }
}
