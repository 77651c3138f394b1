package com.timeoff.manager.leave;

/** Somebody sees an application, but may not change it so. */
public class NotTheirChangeException extends RuntimeException {

    NotTheirChangeException() {
        super("Only who applied, or HR, may do this to the leave application.");
    }
}
