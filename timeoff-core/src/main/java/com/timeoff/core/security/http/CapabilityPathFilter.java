package com.timeoff.core.security.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the secret out of a {@link CapabilityPath}. It comes before all filters that look at an address. */
public final class CapabilityPathFilter extends OncePerRequestFilter {

    private static final String SHOWN = CapabilityPathFilter.class.getName() + ".shown";

    private final List<CapabilityPath> paths;

    public CapabilityPathFilter(List<CapabilityPath> paths) {
        this.paths = List.copyOf(paths);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            hideFromErrors(request);
            chain.doFilter(request, response);
            return;
        }
        var path = pathOf(request);
        if (path == null) {
            chain.doFilter(request, response);
            return;
        }
        var sent = request.getRequestURI().substring(request.getContextPath().length());
        request.setAttribute(CapabilityPath.SECRET, path.secretIn(sent));
        request.setAttribute(SHOWN, path.shownPath());
        chain.doFilter(new ShownRequest(request, path.shownPath()), response);
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    private @Nullable CapabilityPath pathOf(HttpServletRequest request) {
        var normalized = CapabilityPath.pathOf(request);
        return paths.stream().filter(it -> it.covers(normalized)).findFirst().orElse(null);
    }

    /** The container names there the address that failed, also where no filter was asked. */
    private void hideFromErrors(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            var shown = request.getAttribute(SHOWN);
            paths.stream()
                    .filter(it -> it.shownPath().equals(shown) || failed.contains(it.folder()))
                    .findFirst()
                    .ifPresent(it -> request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, it.shownPath()));
        }
    }

    /** Without credentials: nobody needs them, and wrong ones must not be refused. */
    private static final class ShownRequest extends WithoutCredentials {

        private final String path;

        ShownRequest(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return getContextPath() + path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            url.setLength(url.length() - super.getRequestURI().length());
            return url.append(getRequestURI());
        }

        @Override
        public String getServletPath() {
            return super.getPathInfo() == null ? path : "";
        }

        @Override
        public @Nullable String getPathInfo() {
            return super.getPathInfo() == null ? null : path;
        }

        @Override
        public @Nullable String getPathTranslated() {
            return null;
        }
    }
}
