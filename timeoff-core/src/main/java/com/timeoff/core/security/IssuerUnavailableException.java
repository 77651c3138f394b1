package com.timeoff.core.security;

import org.springframework.security.core.AuthenticationException;

/** The issuer of the tokens does not answer, so that none can be checked. */
class IssuerUnavailableException extends AuthenticationException {

    IssuerUnavailableException(Throwable cause) {
        super("the issuer of the tokens does not answer", cause);
    }
}
