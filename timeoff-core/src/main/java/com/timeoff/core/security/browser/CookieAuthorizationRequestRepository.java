package com.timeoff.core.security.browser;

import com.timeoff.core.security.authentication.KeyedDigest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Remembers that a browser is on its way to the issuer, and where it wanted to go, in a cookie of that browser and nowhere
 * else. It is signed together with the state, and is good for a few minutes. Each tab has its own.
 */
final class CookieAuthorizationRequestRepository implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** The parameter with which a page's path comes. */
    static final String TO = "to";

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** The oldest is deleted. The head of 8 KB must hold those of four services on one host, and much else. */
    private static final int MAX_COOKIES = 3;

    private static final int SIGNATURE_DIGITS = 32;

    private final StatelessAuthorizationRequestResolver requests;
    private final KeyedDigest key;
    private final String prefix;
    private final Clock clock;

    /** @param service whose cookies these are: they know no ports, so that services on one host see each other's */
    CookieAuthorizationRequestRepository(
            StatelessAuthorizationRequestResolver requests, KeyedDigest key, String service, Clock clock) {
        this.requests = requests;
        this.key = key;
        this.prefix = service + "-sign-in-";
        this.clock = clock;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest authorization,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (authorization == null) {
            return;
        }
        var unfinished = names(request).toList();
        unfinished.stream() // Browsers send the oldest first.
                .limit(Math.max(0, unfinished.size() - MAX_COOKIES + 1))
                .forEach(it -> set(request, response, it, "", Duration.ZERO));
        var state = Objects.requireNonNull(authorization.getState());
        var end = clock.instant().plus(LIFETIME).getEpochSecond();
        var text = end + " " + LoginRedirect.checked(request.getParameter(TO));
        set(request, response, nameOf(state), encoded(text) + '.' + signature(state, text), LIFETIME);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var state = request.getParameter(OAuth2ParameterNames.STATE);
        var cookie = state == null ? null : WebUtils.getCookie(request, nameOf(state));
        var text = cookie == null ? null : text(state, cookie.getValue());
        if (text == null) {
            return null;
        }
        LoginRedirect.keep(request, text.substring(text.indexOf(' ') + 1));
        return requests.again(request, state);
    }

    /** Null if this browser did not begin it here, or too long ago. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var authorization = loadAuthorizationRequest(request);
        if (authorization != null) {
            set(request, response, nameOf(Objects.requireNonNull(authorization.getState())), "", Duration.ZERO);
        }
        return authorization;
    }

    /** What was signed with this state and is not over; else nothing. */
    private @Nullable String text(String state, String value) {
        var dot = value.indexOf('.');
        try {
            var text = new String(
                    Base64.getUrlDecoder().decode(value.substring(0, Math.max(0, dot))), StandardCharsets.US_ASCII);
            return isSigned(state, text, value.substring(dot + 1)) && !isOver(text) ? text : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isSigned(String state, String text, String signature) {
        return MessageDigest.isEqual(
                signature(state, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOver(String text) {
        var end = Instant.ofEpochSecond(Long.parseLong(text.substring(0, text.indexOf(' '))));
        return !clock.instant().isBefore(end);
    }

    private String signature(String state, String text) {
        return key.of("cookie\n" + state + '\n' + text).substring(0, SIGNATURE_DIGITS);
    }

    private String nameOf(String state) {
        return prefix + key.of("name\n" + state).substring(0, 16);
    }

    private Stream<String> names(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .map(Cookie::getName)
                .filter(it -> it.startsWith(prefix));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Lax, so that it comes along when the issuer sends the browser back. */
    private static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
