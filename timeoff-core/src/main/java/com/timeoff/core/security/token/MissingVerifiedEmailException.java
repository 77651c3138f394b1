package com.timeoff.core.security.token;

import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A token, or a sign-in at the issuer, that is right but says nobody's e-mail, or one that was never verified. */
public class MissingVerifiedEmailException extends InvalidBearerTokenException {

    MissingVerifiedEmailException() {
        super("The token names nobody by a verified e-mail.");
    }
}
