package com.timeoff.core.security.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A folder of capability URLs: addresses whose last part is a secret, and the right to call them. A service with a bean of
 * this type answers them without a sign-in. The secret is taken out of the request before anything else sees it, so that it
 * is in no log, metric, trace or problem document: all of them are handled as one path, {@link #shownPath()}.
 *
 * @param folder from a slash to a slash, such as {@code /calendars/}; nothing else is below it
 * @param suffix of each, such as {@code .ics}; may be empty
 * @param methods with which it is called without a sign-in. One that changes something is taken from every site's page, too:
 *     what it needs is the secret, which no browser adds by itself.
 * @see <a href="https://www.w3.org/TR/capability-urls/">Good Practices for Capability URLs</a>
 */
public record CapabilityPath(String folder, String suffix, Set<HttpMethod> methods) {

    static final String SECRET = CapabilityPath.class.getName() + ".secret";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** That can be read only. */
    public CapabilityPath(String folder, String suffix) {
        this(folder, suffix, READING);
    }

    public CapabilityPath {
        if (folder.length() < 3 || !folder.startsWith("/") || !folder.endsWith("/")) {
            throw new IllegalArgumentException(folder + " is no folder");
        }
        methods = Set.copyOf(methods);
    }

    /** What there was instead of the placeholder; empty where the address has another form. */
    public static Optional<String> secretOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(SECRET));
    }

    /** The path that handlers are mapped to, and that is shown. */
    String shownPath() {
        return folder + "secret" + suffix;
    }

    /** Whether a call that changes something may come from wherever it likes. */
    boolean isChangedBy(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return methods.contains(method)
                && !READING.contains(method)
                && shownPath().equals(pathOf(request));
    }

    /** Decoded and normalized. */
    static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    /** @param path decoded and normalized */
    boolean covers(String path) {
        return path.startsWith(folder);
    }

    /** @param path as it was sent: an address is never written otherwise */
    @Nullable String secretIn(String path) {
        return path.startsWith(folder) && path.endsWith(suffix) && path.length() > folder.length() + suffix.length()
                ? path.substring(folder.length(), path.length() - suffix.length())
                : null;
    }
}
