package com.timeoff.employee.leave;

/** Too many applications are on their way to the queue: this one was not even sent. */
public class QueueFullException extends RuntimeException {

    public QueueFullException(int limit) {
        super(limit + " applications are on their way");
    }
}
