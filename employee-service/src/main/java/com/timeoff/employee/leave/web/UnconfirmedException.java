package com.timeoff.employee.leave.web;

import com.timeoff.employee.leave.IdempotencyKey;
import com.timeoff.employee.leave.QueueFullException;
import org.springframework.core.NestedExceptionUtils;

/** A submission that was not confirmed, and the key to retry it with. */
class UnconfirmedException extends RuntimeException {

    private final transient IdempotencyKey key;

    UnconfirmedException(IdempotencyKey key, Throwable cause) {
        super(cause);
        this.key = key;
    }

    IdempotencyKey key() {
        return key;
    }

    /** Else its outcome is not known. */
    boolean isKnownAsNotTaken() {
        return NestedExceptionUtils.getMostSpecificCause(this) instanceof QueueFullException;
    }
}
