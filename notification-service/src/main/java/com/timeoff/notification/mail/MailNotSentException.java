package com.timeoff.notification.mail;

/** A mail was not handed over, as far as is known. */
public class MailNotSentException extends Exception {

    private static final long serialVersionUID = 1;

    /** What it is due to. */
    public enum Reason {
        /** Nothing was handed over, and nothing else could be. */
        UNAVAILABLE,
        /** It may have been accepted all the same. */
        INTERRUPTED,
        /** This mail is refused, and may be accepted later. */
        REFUSED_FOR_NOW,
        REFUSED
    }

    private final Reason reason;
    private final String failure;

    /**
     * @param failure a word or a status: shown to operators, so it names neither people nor machines
     * @param details for the log: it may name the server, and no people
     */
    public MailNotSentException(Reason reason, String failure, String details) {
        super(details);
        this.reason = reason;
        this.failure = failure;
    }

    public Reason reason() {
        return reason;
    }

    public String failure() {
        return failure;
    }
}
