package com.timeoff.core.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The ways to sign in, each on demand. */
final class AuthenticationMethods {

    private static final String LOGIN = "/oauth2/authorization/" + BrowserClient.ID;

    private final HttpSecurity http;
    private final SignInProblems problems;
    private final Clock clock;
    private final List<AuthenticationProvider> forHealthChecks = new ArrayList<>();

    AuthenticationMethods(HttpSecurity http, SignInProblems problems, Clock clock) {
        this.http = http;
        this.problems = problems;
        this.clock = clock;
        http.exceptionHandling(it -> it.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }

    /** @param onHealthChecks the same with tries of its own: what is wrong there holds up nobody elsewhere */
    void withPasswords(AuthenticationProvider passwords, AuthenticationProvider onHealthChecks) {
        forHealthChecks.add(onHealthChecks);
        http.authenticationProvider(passwords).httpBasic(it -> it.authenticationEntryPoint(problems));
    }

    void withTokens(OidcProperties oidc) {
        var claims = new PersonClaims(oidc.claims());
        var decoder = new TokenSignIn(oidc, clock);
        Converter<Jwt, PersonAuthentication> person =
                it -> new PersonAuthentication(claims.person(it.getClaims()), TokenSignIn.admission(it));
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

    /** Last: by all ways that there are. */
    void withHealthChecks() {
        http.addFilterBefore(
                new HealthCheckFilter(new ProviderManager(forHealthChecks)), BearerTokenAuthenticationFilter.class);
    }

    /**
     * A session, of browsers only, which begins when the sign-in is complete. Without Spring's session management: it
     * would begin one for whoever is let in, by whatever way. Nothing is kept here of who is not signed in yet.
     *
     * @param service its name, for its cookies
     */
    void withBrowsers(OidcProperties oidc, String service) {
        var client = new BrowserClient(oidc);
        var key = new KeyedDigest();
        var requests = new SignInRequests(client, key);
        var sessions = new BrowserSessions(clock);
        http.securityContext(it -> it.securityContextRepository(new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), sessions)))
                .exceptionHandling(it -> it.authenticationEntryPoint((request, response, e) -> {
                    if (isPage(request)) {
                        response.sendRedirect(loginFor(request));
                    } else {
                        problems.commence(request, response, e);
                    }
                }))
                .oauth2Login(it -> it.clientRegistrationRepository(client)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .authorizationEndpoint(sent -> sent.authorizationRequestResolver(requests)
                                .authorizationRequestRepository(new SignInCookies(requests, key, service, clock)))
                        .tokenEndpoint(codes -> codes.accessTokenResponseClient(new BrowserCodes()))
                        .loginPage(LOGIN)
                        .successHandler(new BrowserSignIn(oidc, sessions, clock))
                        .failureHandler(problems::commence)
                        .withObjectPostProcessor(new RedirectProblems(problems)))
                .logout(it -> it.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)));
    }

    private static String loginFor(HttpServletRequest page) {
        var to = URLEncoder.encode(ReturnPath.of(page), StandardCharsets.UTF_8);
        return LOGIN + '?' + SignInCookies.TO + '=' + to;
    }

    /** A browser says that it wants a page; scripts and curl take anything. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
