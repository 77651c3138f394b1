package com.timeoff.core.calendar;

/** With that calendar there is no day to take leave on, or it is none, so the service does not start. */
class InvalidCalendarException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param property that is to be corrected */
    InvalidCalendarException(String property, String reason) {
        super(property + ": " + reason);
    }
}
