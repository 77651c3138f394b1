package com.timeoff.core.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords were tried: no other is looked at for a while. */
class TooManyLoginAttemptsException extends AuthenticationException {

    private final Duration retryAfter;

    TooManyLoginAttemptsException(Duration retryAfter) {
        super("too many wrong passwords");
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
