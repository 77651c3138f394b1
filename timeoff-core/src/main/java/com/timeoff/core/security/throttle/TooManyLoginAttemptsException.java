package com.timeoff.core.security.throttle;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords were tried: no other is looked at for a while. */
public class TooManyLoginAttemptsException extends AuthenticationException {

    private final Duration retryAfter;

    public TooManyLoginAttemptsException(Duration retryAfter) {
        super("too many wrong passwords");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
