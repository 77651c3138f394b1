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

    private static final int TOO_LARGE = 552;

    /** A login is missing, or was refused (RFC 4954): not for ever, though they begin with 5. */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

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

    /** Without what the server says in words, which may name the recipient. */
    MailNotSentException exception() {
        var word = code < 400 ? "connection lost" : String.valueOf(code);
        return new MailNotSentException(reason(), word, word + " in answer to " + verb());
    }

    private Reason reason() {
        if (code < 400) {
            return isAboutSender() ? Reason.UNAVAILABLE : Reason.INTERRUPTED;
        }
        if (isAboutSender() && code != TOO_LARGE) {
            return Reason.UNAVAILABLE;
        }
        return code < 500 || LOGIN.contains(code) ? Reason.REFUSED_FOR_NOW : Reason.REFUSED;
    }

    /** Who is the same in all mails. What is said of a recipient, be it by mistake, holds up no other mail. */
    private boolean isAboutSender() {
        return command.startsWith("MAIL ");
    }

    /** Without the address that follows. */
    private String verb() {
        var text = command.strip();
        return text.isEmpty() ? "a command" : text.split("[ :]", 2)[0];
    }
}
