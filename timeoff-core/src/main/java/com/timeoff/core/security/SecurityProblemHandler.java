package com.timeoff.core.security;

import com.timeoff.core.security.browser.UsedLoginStates;
import com.timeoff.core.security.http.ProblemWriter;
import com.timeoff.core.security.throttle.TooManyLoginAttemptsException;
import com.timeoff.core.security.token.IssuerUnavailableException;
import com.timeoff.core.security.token.MissingVerifiedEmailException;
import com.timeoff.core.web.ProblemType;
import com.timeoff.core.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says why somebody is not let in, and how to sign in. */
class SecurityProblemHandler implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Duration ISSUER_MAY_BE_BACK = Duration.ofSeconds(5);

    private final ProblemWriter problems;
    private final List<String> challenges;
    private final List<String> challengesOfBrowsers;

    SecurityProblemHandler(ProblemWriter problems, IdentitySources sources) {
        this.problems = problems;
        this.challenges = sources.challenges();
        this.challengesOfBrowsers = sources.challengesOfBrowsers();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyLoginAttemptsException tooMany) {
            later(response, tooMany.retryAfter());
            problems.write(response, ProblemType.TOO_MANY_LOGIN_ATTEMPTS);
        } else if (e instanceof IssuerUnavailableException || e.getCause() instanceof IssuerUnavailableException) {
            later(response, ISSUER_MAY_BE_BACK);
            problems.write(response, ProblemType.ISSUER_UNAVAILABLE);
        } else {
            (isOfBrowser(request) ? challengesOfBrowsers : challenges)
                    .forEach(it -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, it));
            problems.write(response, notSignedIn(e));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(response, ProblemType.NOT_ALLOWED);
    }

    private static boolean isOfBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null;
    }

    private static ProblemType notSignedIn(AuthenticationException e) {
        if (e instanceof InsufficientAuthenticationException) {
            return ProblemType.NOT_SIGNED_IN;
        }
        if (e instanceof MissingVerifiedEmailException) {
            return ProblemType.NO_VERIFIED_EMAIL;
        }
        return isUnknownState(e) ? ProblemType.UNKNOWN_SIGN_IN_STATE : ProblemType.SIGN_IN_FAILED;
    }

    /** A browser comes back from a login that it did not begin here, or not lately, or that it has finished. */
    private static boolean isUnknownState(AuthenticationException e) {
        return e instanceof OAuth2AuthenticationException login
                && login.getError().getErrorCode().equals(UsedLoginStates.UNKNOWN);
    }

    private static void later(HttpServletResponse response, Duration wait) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Problems.retryAfter(wait));
    }
}
