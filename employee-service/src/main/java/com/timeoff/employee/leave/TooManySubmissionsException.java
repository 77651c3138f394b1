package com.timeoff.employee.leave;

/** Too many applications wait for their acknowledgement: this one was not even sent. */
public class TooManySubmissionsException extends RuntimeException {

    public TooManySubmissionsException(int limit) {
        super(limit + " applications are on their way");
    }
}
