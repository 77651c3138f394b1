package com.timeoff.manager.leave;

/** An application is declined, and no comment says why. */
public class ReasonMissingException extends RuntimeException {

    ReasonMissingException() {
        super("must say why it is declined");
    }
}
