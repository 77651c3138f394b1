package com.timeoff.core.security.http;

import com.timeoff.core.web.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers some requests with a problem document, and lets the others pass. */
class RefusalFilter extends OncePerRequestFilter {

    private final Predicate<HttpServletRequest> refused;
    private final ProblemType type;
    private final ProblemWriter problems;

    RefusalFilter(Predicate<HttpServletRequest> refused, ProblemType type, ProblemWriter problems) {
        this.refused = refused;
        this.type = type;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (refused.test(request)) {
            problems.write(response, type);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Else the second of this class would take the request for one that it has seen. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + type;
    }
}
