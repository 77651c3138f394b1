package com.timeoff.core.security;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where browsers can sign in, a token is what it is elsewhere. */
@TestPropertySource(properties = "timeoff.security.oidc.client-id=pages")
class BearerTokenWithOAuth2LoginTest extends TokensOverHttpTest {

    BearerTokenWithOAuth2LoginTest(@LocalServerPort int port, @Autowired MockOAuth2Server issuer) {
        super(port, issuer);
    }
}
