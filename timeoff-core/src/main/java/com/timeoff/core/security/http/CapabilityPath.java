package com.timeoff.core.security.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder of capability URLs: addresses whose last part is a secret, and the right to read. A service with a bean of this
 * type answers them to GET and HEAD without a sign-in. The secret is taken out of the request before anything else sees it,
 * so that it is in no log, metric, trace or problem document: all of them are handled as one path, {@link #shownPath()}.
 *
 * @param folder from a slash to a slash, such as {@code /calendars/}; nothing else is below it
 * @param suffix of each, such as {@code .ics}
 * @see <a href="https://www.w3.org/TR/capability-urls/">Good Practices for Capability URLs</a>
 */
public record CapabilityPath(String folder, String suffix) {

    static final String SECRET = CapabilityPath.class.getName() + ".secret";

    public CapabilityPath {
        if (folder.length() < 3 || !folder.startsWith("/") || !folder.endsWith("/")) {
            throw new IllegalArgumentException(folder + " is no folder");
        }
    }

    /** What there was instead of the placeholder; empty where the address has another form. */
    public static Optional<String> secretOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(SECRET));
    }

    /** The path that handlers are mapped to, and that is shown. */
    String shownPath() {
        return folder + "secret" + suffix;
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
