package com.timeoff.notification.unsubscribe;

/** Links in mails would begin with nothing, so the service does not start. */
class MissingPageAddressException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MissingPageAddressException() {
        super("timeoff.pages.notifications-url is empty, and links in mails begin with it.");
    }
}
