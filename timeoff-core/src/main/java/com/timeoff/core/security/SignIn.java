package com.timeoff.core.security;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The ways to sign in, each on demand. */
final class SignIn {

    private static final String LOGIN = "/oauth2/authorization/" + BrowserClient.ID;

    private final HttpSecurity http;
    private final SignInProblems problems;
    private final List<AuthenticationProvider> forHealthChecks = new ArrayList<>();

    SignIn(HttpSecurity http, SignInProblems problems) {
        this.http = http;
        this.problems = problems;
        http.exceptionHandling(it -> it.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }

    /** @param onHealthChecks the same with tries of its own: what is wrong there holds up nobody elsewhere */
    void withPasswords(AuthenticationProvider passwords, AuthenticationProvider onHealthChecks) {
        forHealthChecks.add(onHealthChecks);
        http.authenticationProvider(passwords).httpBasic(it -> it.authenticationEntryPoint(problems));
    }

    void withTokens(OidcProperties oidc) {
        var claims = new PersonClaims(oidc.claims());
        var decoder = new TokenSignIn(oidc);
        Converter<Jwt, PersonAuthentication> person = it -> new PersonAuthentication(claims.person(it.getClaims()));
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

    /** A session, of browsers only: who sends a password or a token with each request is given none. */
    void withBrowsers(OidcProperties oidc) {
        RequestMatcher pages = SignIn::isPage;
        var login = new LoginUrlAuthenticationEntryPoint(LOGIN);
        var contexts = new HttpSessionSecurityContextRepository();
        var cache = requestsOf(pages);
        var success = new BrowserSignIn(new PersonClaims(oidc.claims()), contexts);
        success.setRequestCache(cache);
        http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .securityContext(it -> it.securityContextRepository(contexts))
                .requestCache(it -> it.requestCache(cache))
                .exceptionHandling(it -> it.authenticationEntryPoint((request, response, e) ->
                        (pages.matches(request) ? login : problems).commence(request, response, e)))
                .oauth2Login(it -> it.clientRegistrationRepository(new BrowserClient(oidc))
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .loginPage(LOGIN)
                        .successHandler(success)
                        .failureHandler(problems::commence)
                        .withObjectPostProcessor(new RedirectProblems(problems)))
                .logout(it -> it.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)));
    }

    /** Without the parameter "continue" that Spring adds: no call of ours knows it. */
    @SuppressWarnings("NullAway") // Null is how to say that, though it is not declared.
    private static HttpSessionRequestCache requestsOf(RequestMatcher pages) {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(pages);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** A browser says that it wants a page; scripts and curl take anything. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
