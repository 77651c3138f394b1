package com.timeoff.testing.security;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Lets browsers sign in to a service under test, at an issuer that nobody asks. */
@TestConfiguration(proxyBeanMethods = false)
public class BrowserSignInConfiguration {

    @Bean
    DynamicPropertyRegistrar issuer() {
        return registry -> {
            registry.add("timeoff.security.oidc.issuer-uri", () -> "http://localhost:1/nobody");
            registry.add("timeoff.security.oidc.audience", () -> "timeoff-api");
            registry.add("timeoff.security.oidc.client-id", () -> "pages");
        };
    }
}
