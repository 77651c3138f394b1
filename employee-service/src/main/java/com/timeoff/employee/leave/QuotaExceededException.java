package com.timeoff.employee.leave;

/** Of the applications that may be on their way to the queue this person has submitted a whole share: one more was not sent. */
public class QuotaExceededException extends RuntimeException {

    public QuotaExceededException() {
        super("one person's applications on their way are too many");
    }
}
