package com.timeoff.notification.mail.transport;

import com.timeoff.notification.mail.MailNotSentException;
import com.timeoff.notification.mail.MailNotSentException.Reason;
import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered instead of accepting a mail.
 *
 * @param code of RFC 5321; less than 400 if there is none
 * @param command that it answers
 */
record SmtpReply(int code, String command) {

    private static final int CLOSING = 421;
    private static final int TOO_LARGE = 552;

    /** They are about whoever is connected, not about a mail: a login is missing, or was refused (RFC 4954). */
    private static final Set<Integer> LOGIN = Set.of(432, 454, 530, 534, 535, 538);

    private static final SmtpReply NONE = new SmtpReply(0, "");

    /** The first that says something. */
    static SmtpReply in(MessagingException failure) {
        for (@Nullable Exception e = failure; e instanceof MessagingException it; e = it.getNextException()) {
            if (it instanceof SMTPAddressFailedException refused) {
                return new SmtpReply(refused.getReturnCode(), refused.getCommand());
            }
            if (it instanceof SMTPSendFailedException refused) {
                return new SmtpReply(refused.getReturnCode(), refused.getCommand());
            }
        }
        return NONE;
    }

    MailNotSentException exception(MessagingException failure) {
        var details = String.valueOf(failure.getMessage());
        if (code < 400) {
            return isAboutSender()
                    ? new MailNotSentException(Reason.UNAVAILABLE, "connection lost", details)
                    : new MailNotSentException(Reason.INTERRUPTED, "connection lost", details);
        }
        return new MailNotSentException(reason(), String.valueOf(code), details);
    }

    private Reason reason() {
        if (code == CLOSING || LOGIN.contains(code) || isAboutSender() && code != TOO_LARGE) {
            return Reason.UNAVAILABLE;
        }
        return code < 500 ? Reason.REFUSED_FOR_NOW : Reason.REFUSED;
    }

    /** Who is the same in all mails. */
    private boolean isAboutSender() {
        return command.startsWith("MAIL ");
    }
}
