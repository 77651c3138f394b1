package com.timeoff.core.security;

import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A token, or a sign-in at the issuer, that is right but says nobody's e-mail, or one that was never verified. */
class MissingVerifiedEmailException extends InvalidBearerTokenException {

    MissingVerifiedEmailException() {
        super("The token names nobody by a verified e-mail.");
    }
}
