package com.timeoff.core.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Refuses bodies over a limit with 413: by the length that is announced, and by what comes where none is. Jackson's own
 * limit looks only between its buffers, and at what it reads: a long body that is no JSON would be a 400.
 */
class BodyLimitFilter extends OncePerRequestFilter {

    private final int maxBytes;

    BodyLimitFilter(WebProperties properties) {
        this.maxBytes = Math.toIntExact(properties.maxBodySize().toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length > maxBytes) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (length >= 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new LimitedRequest(request, maxBytes), response);
        }
    }

    static final class BodyTooLargeException extends RuntimeException {}

    /** Spring counts what is read; that it keeps it, too, costs no more than the limit. */
    private static final class LimitedRequest extends ContentCachingRequestWrapper {

        LimitedRequest(HttpServletRequest request, int maxBytes) {
            super(request, maxBytes);
        }

        @Override
        protected void handleContentOverflow(int limit) {
            throw new BodyTooLargeException();
        }
    }
}
