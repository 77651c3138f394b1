package com.timeoff.core.security.browser;

import com.timeoff.core.security.authentication.KeyedDigest;
import com.timeoff.core.security.configuration.OidcProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * A session, of browsers only, which begins when the login is complete. Without Spring's session management: it would
 * begin one for whoever is let in, by whatever method. Nothing is kept here of who is not signed in yet.
 */
public final class OAuth2Login {

    private static final String LOGIN = "/oauth2/authorization/" + IssuerClientRegistrationRepository.ID;

    private OAuth2Login() {}

    /**
     * @param problems answers requests that are not signed in, and logins that fail
     * @param service its name, for its cookies
     */
    public static void configure(
            HttpSecurity http, OidcProperties oidc, AuthenticationEntryPoint problems, String service, Clock clock) {
        var clients = new IssuerClientRegistrationRepository(oidc);
        var key = new KeyedDigest();
        var requests = new StatelessAuthorizationRequestResolver(clients, key);
        var cookies = new CookieAuthorizationRequestRepository(requests, key, service, clock);
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
                .oauth2Login(it -> it.clientRegistrationRepository(clients)
                        .authorizedClientRepository(new NoAuthorizedClientRepository())
                        .authorizationEndpoint(sent ->
                                sent.authorizationRequestResolver(requests).authorizationRequestRepository(cookies))
                        .tokenEndpoint(codes -> codes.accessTokenResponseClient(new AuthorizationCodeTokenClient()))
                        .loginPage(LOGIN)
                        .successHandler(new OAuth2LoginSuccessHandler(oidc, sessions, clock))
                        .failureHandler(problems::commence)
                        .withObjectPostProcessor(answeringRedirectFailures(problems)))
                .logout(it -> it.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)));
    }

    /** Who cannot be sent to the issuer is told why; Spring would answer 500. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> answeringRedirectFailures(
            AuthenticationEntryPoint problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }

    private static String loginFor(HttpServletRequest page) {
        var to = URLEncoder.encode(LoginRedirect.of(page), StandardCharsets.UTF_8);
        return LOGIN + '?' + CookieAuthorizationRequestRepository.TO + '=' + to;
    }

    /** A browser says that it wants a page; scripts and curl take anything. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
