package com.timeoff.core.security;

import com.timeoff.core.security.authentication.PersonAuthentication;
import com.timeoff.core.security.browser.OAuth2Login;
import com.timeoff.core.security.configuration.OidcProperties;
import com.timeoff.core.security.password.PasswordProviders;
import com.timeoff.core.security.token.IssuerJwtDecoder;
import com.timeoff.core.security.token.PersonClaims;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** How people may sign in: each as far as it is configured. */
final class AuthenticationMethods {

    private final HttpSecurity http;
    private final SecurityProblemHandler problems;
    private final Clock clock;
    private final List<AuthenticationProvider> forHealthChecks = new ArrayList<>();

    AuthenticationMethods(HttpSecurity http, SecurityProblemHandler problems, Clock clock) {
        this.http = http;
        this.problems = problems;
        this.clock = clock;
        http.exceptionHandling(it -> it.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }

    void withPasswords(PasswordProviders passwords) {
        forHealthChecks.add(passwords.forHealthChecks());
        http.authenticationProvider(passwords.forRequests()).httpBasic(it -> it.authenticationEntryPoint(problems));
    }

    void withTokens(OidcProperties oidc) {
        var claims = new PersonClaims(oidc.claims());
        var decoder = new IssuerJwtDecoder(oidc, clock);
        Converter<Jwt, PersonAuthentication> person =
                it -> new PersonAuthentication(claims.person(it.getClaims()), IssuerJwtDecoder.admission(it));
        var onHealthChecks = new JwtAuthenticationProvider(decoder);
        onHealthChecks.setJwtAuthenticationConverter(person);
        forHealthChecks.add(onHealthChecks);
        http.oauth2ResourceServer(it -> it.authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .protectedResourceMetadata(
                        metadata -> metadata.protectedResourceMetadataCustomizer(about -> describe(about, oidc)))
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(person)));
    }

    /** Open to all, for clients that look for a token; Spring's default claims bindings that are not asked for. */
    private static void describe(OAuth2ProtectedResourceMetadata.Builder resource, OidcProperties oidc) {
        resource.authorizationServer(oidc.issuerUri().toString()).tlsClientCertificateBoundAccessTokens(false);
    }

    /** Last: by all methods that there are. */
    void withHealthChecks() {
        http.addFilterBefore(
                new HealthCheckFilter(new ProviderManager(forHealthChecks)), BearerTokenAuthenticationFilter.class);
    }

    /** @param service its name, for its cookies */
    void withOAuth2Login(OidcProperties oidc, String service) {
        OAuth2Login.configure(http, oidc, problems, service, clock);
    }
}
