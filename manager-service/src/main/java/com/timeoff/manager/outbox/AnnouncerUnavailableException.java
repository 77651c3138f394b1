package com.timeoff.manager.outbox;

/** Nothing can be announced now, whichever decision it is. */
public class AnnouncerUnavailableException extends RuntimeException {

    public AnnouncerUnavailableException(Throwable cause) {
        super(cause);
    }
}
