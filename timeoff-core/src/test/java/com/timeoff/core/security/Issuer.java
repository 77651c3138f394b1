package com.timeoff.core.security;

import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real issuer of tokens, which the service under test trusts. */
@TestConfiguration(proxyBeanMethods = false)
class Issuer {

    static final String NAME = "company";
    static final String AUDIENCE = "timeoff-api";

    @Bean(destroyMethod = "shutdown")
    MockOAuth2Server issuerServer() {
        var server = new MockOAuth2Server();
        server.start();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar trusted(MockOAuth2Server server) {
        return registry -> {
            registry.add("timeoff.security.oidc.issuer-uri", () -> uri(server));
            registry.add("timeoff.security.oidc.audience", () -> AUDIENCE);
        };
    }

    static String uri(MockOAuth2Server server) {
        return server.issuerUrl(NAME).toString();
    }

    /** What is asked of it; it is good for so many seconds. */
    static OAuth2TokenCallback token(String audience, long seconds, Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback(NAME, "subject", "JWT", List.of(audience), claims, seconds);
    }
}
