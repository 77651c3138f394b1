package com.timeoff.core.security;

import com.timeoff.core.security.http.WithoutCredentials;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody is refused a health check for the credentials that came along. Right ones show an operator the details; wrong
 * ones are as none, and go no further, to where they would be answered with 401 and be counted.
 */
class HealthCheckFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final RequestMatcher health = EndpointRequest.to("health");
    private final List<AuthenticationConverter> credentials =
            List.of(new BasicAuthenticationConverter(), new BearerTokenAuthenticationConverter());
    private final AuthenticationManager people;

    HealthCheckFilter(AuthenticationManager people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())
                || request.getHeader(HttpHeaders.AUTHORIZATION) == null
                || !health.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var person = isLiveness(request) ? null : whoAsks(request);
        if (person != null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(person);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(new WithoutCredentials(request), response);
    }

    /** It has no details, and must not wait for whoever knows the people. */
    private static boolean isLiveness(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/liveness");
    }

    private @Nullable Authentication whoAsks(HttpServletRequest request) {
        try {
            return credentials.stream()
                    .map(it -> it.convert(request))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(people::authenticate)
                    .orElse(null);
        } catch (AuthenticationException e) {
            return null;
        }
    }
}
