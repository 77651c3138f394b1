package com.timeoff.manager.outbox;

/** Nothing can be announced now, whichever change it is. */
public class AnnouncerUnavailableException extends RuntimeException {

    public AnnouncerUnavailableException(Throwable cause) {
        super(cause);
    }
}
