package com.timeoff.core.security.http;

import com.timeoff.core.web.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a page of another site makes a browser send. */
class CrossSiteFilter extends OncePerRequestFilter {

    private final CrossSiteRule rule;
    private final ProblemWriter problems;

    CrossSiteFilter(CrossSiteRule rule, ProblemWriter problems) {
        this.rule = rule;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rule.refuses(request)) {
            problems.write(response, ProblemType.CROSS_SITE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
