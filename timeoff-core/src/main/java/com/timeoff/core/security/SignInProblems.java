package com.timeoff.core.security;

import com.timeoff.core.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says why somebody is not let in, and how to sign in. */
class SignInProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Duration ISSUER_MAY_BE_BACK = Duration.ofSeconds(5);

    private final ProblemWriter problems;
    private final List<String> challenges;
    private final List<String> challengesOfBrowsers;

    SignInProblems(ProblemWriter problems, IdentitySources sources) {
        this.problems = problems;
        this.challenges = sources.challenges();
        this.challengesOfBrowsers = sources.challengesOfBrowsers();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyLoginAttemptsException tooMany) {
            later(response, tooMany.retryAfter());
            problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-tries",
                    "Too many wrong passwords were tried. Wait, then try again.");
        } else if (e instanceof IssuerUnavailableException || e.getCause() instanceof IssuerUnavailableException) {
            later(response, ISSUER_MAY_BE_BACK);
            problems.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "issuer-unavailable",
                    "Nobody can be signed in now, as the issuer of tokens does not answer.");
        } else {
            (isOfBrowser(request) ? challengesOfBrowsers : challenges)
                    .forEach(it -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, it));
            problems.write(response, HttpStatus.UNAUTHORIZED, "not-signed-in", detail(e));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(response, HttpStatus.FORBIDDEN, "not-allowed", "You may not do this.");
    }

    private static boolean isOfBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null;
    }

    private static String detail(AuthenticationException e) {
        if (e instanceof InsufficientAuthenticationException) {
            return "Sign in first.";
        }
        if (e instanceof MissingVerifiedEmailException) {
            return "You could not be signed in: the issuer names nobody by a verified e-mail address.";
        }
        return e instanceof UnknownSignInStateException
                ? "This browser did not begin that sign-in here, or has finished it, or took too long. Open the page again."
                : "You could not be signed in with what you sent.";
    }

    private static void later(HttpServletResponse response, Duration wait) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Problems.retryAfter(wait));
    }
}
