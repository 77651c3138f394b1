package com.timeoff.employee.leave;

/** The queue has not confirmed an application in time. It may still hold it. */
public class SubmissionUnconfirmedException extends RuntimeException {

    public SubmissionUnconfirmedException(Throwable cause) {
        super("the application was not confirmed", cause);
    }
}
