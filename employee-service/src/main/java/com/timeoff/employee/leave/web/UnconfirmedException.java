package com.timeoff.employee.leave.web;

import com.timeoff.employee.leave.IdempotencyKey;

/** A submission whose outcome is not known, and the key to retry it with. */
class UnconfirmedException extends RuntimeException {

    private final transient IdempotencyKey key;

    UnconfirmedException(IdempotencyKey key, Throwable cause) {
        super(cause);
        this.key = key;
    }

    IdempotencyKey key() {
        return key;
    }
}
