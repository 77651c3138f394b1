package com.timeoff.employee.leave;

/** Somebody wants to submit in the name of somebody else. */
public class NotTheirLeaveException extends RuntimeException {

    NotTheirLeaveException() {
        super("submitted in another's name");
    }
}
