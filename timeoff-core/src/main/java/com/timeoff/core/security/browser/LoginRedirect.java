package com.timeoff.core.security.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a browser wanted to go before it was sent to sign in: a path of this service, with its query, and not a long one. */
final class LoginRedirect {

    static final String HOME = "/";

    private static final String ATTRIBUTE = LoginRedirect.class.getName();

    /** Browsers read a backslash as a slash and skip tabs and line breaks: what begins with two slashes is another host. */
    private static final Pattern OF_THIS_SERVICE = Pattern.compile("/(?!/)[!-~&&[^\\\\]]{0,255}");

    private LoginRedirect() {}

    static String of(HttpServletRequest page) {
        var query = page.getQueryString();
        return checked(page.getRequestURI() + (query == null ? "" : '?' + query));
    }

    /** The root where it is anything else. */
    static String checked(@Nullable String path) {
        return path != null && OF_THIS_SERVICE.matcher(path).matches() ? path : HOME;
    }

    /** For the end of the same request. */
    static void keep(HttpServletRequest request, String path) {
        request.setAttribute(ATTRIBUTE, path);
    }

    static String kept(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String path ? path : HOME;
    }
}
