package com.timeoff.core.security.token;

import org.springframework.security.core.AuthenticationException;

/** The issuer of the tokens does not answer, so that none can be checked. */
public class IssuerUnavailableException extends AuthenticationException {

    /** It is slow, and enough wait for it. */
    IssuerUnavailableException() {
        super("too many wait for the issuer of the tokens");
    }

    public IssuerUnavailableException(Throwable cause) {
        super("the issuer of the tokens does not answer", cause);
    }
}
