package com.timeoff.core.security.browser;

import com.timeoff.core.security.configuration.OidcProperties;
import com.timeoff.core.security.token.PersonClaims;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Keeps the person in a session, and of the tokens nothing but when they end. */
final class OAuth2LoginSuccessHandler implements AuthenticationSuccessHandler {

    private final PersonClaims claims;
    private final Duration maxAge;
    private final BrowserSessions sessions;
    private final UsedLoginStates states = new UsedLoginStates();
    private final Clock clock;

    OAuth2LoginSuccessHandler(OidcProperties oidc, BrowserSessions sessions, Clock clock) {
        this.claims = new PersonClaims(oidc.claims());
        this.maxAge = oidc.sessionMaxAge();
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What is refused here is answered as any sign-in that fails, and has left nothing behind. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        var person = claims.person(user.getAttributes());
        var now = clock.instant();
        var end = endOf(user, now);
        if (!now.isBefore(end)) {
            throw new CredentialsExpiredException("the ID token is over");
        }
        states.use(request);
        sessions.begin(request, person, end);
        response.sendRedirect(LoginRedirect.kept(request));
    }

    /** With the token or at the greatest age, whichever is first. */
    private Instant endOf(OidcUser user, Instant now) {
        var oldest = now.plus(maxAge);
        var token = Objects.requireNonNull(user.getIdToken().getExpiresAt());
        return token.isBefore(oldest) ? token : oldest;
    }
}
