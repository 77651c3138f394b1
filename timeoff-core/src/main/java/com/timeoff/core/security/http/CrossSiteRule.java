package com.timeoff.core.security.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Which requests a browser sends on behalf of another site's page. No token is needed for it: browsers say so, and who
 * is no browser cannot be made to send a request. The rule is that of {@code CrossOriginProtection} in Go's net/http;
 * Filippo Valsorda, "Cross-Site Request Forgery", 2025, has the reasons.
 */
final class CrossSiteRule {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final CorsConfiguration otherSites;

    /** @param otherSites those that may call, as the CORS filter reads it: what a preflight promises holds */
    CrossSiteRule(CorsConfiguration otherSites) {
        this.otherSites = otherSites;
    }

    boolean refuses(HttpServletRequest request) {
        if (SAFE_METHODS.contains(request.getMethod())) {
            return false;
        }
        var origin = request.getHeader("Origin");
        if (otherSites.checkOrigin(origin) != null) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.isEmpty()) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        return origin != null && !sameHost(origin, request.getHeader("Host"));
    }

    /** Of an older browser. The scheme is unknown behind a proxy, so that it is not compared. */
    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
