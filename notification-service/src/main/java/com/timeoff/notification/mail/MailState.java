package com.timeoff.notification.mail;

/** What has become of a mail. */
public enum MailState {
    WAITING,
    SENT,
    GIVEN_UP,
    /** Its recipient refuses mails of its kind, or what it asks for is done. */
    SUPPRESSED
}
