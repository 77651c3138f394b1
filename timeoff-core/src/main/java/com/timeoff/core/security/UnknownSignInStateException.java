package com.timeoff.core.security;

import org.springframework.security.core.AuthenticationException;

/** A browser comes back from a sign-in that it did not begin here, or not lately, or that has been used. */
class UnknownSignInStateException extends AuthenticationException {

    UnknownSignInStateException() {
        super("not a sign-in that this browser began here and has yet to finish");
    }
}
