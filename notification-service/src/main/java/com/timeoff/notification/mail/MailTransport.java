package com.timeoff.notification.mail;

/** Hands mails over to what brings them to people. */
public interface MailTransport {

    /**
     * Returns when it is handed over, within a bounded time.
     *
     * @throws MailNotSentException if it is not, or may not be
     */
    void send(Mail mail) throws MailNotSentException;

    /** Whatever is being sent fails soon. Called by another thread. */
    default void cancel() {}
}
