package com.timeoff.core.security.http;

import com.timeoff.core.web.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is sent to a host of another name, whoever sends it. */
class HostFilter extends OncePerRequestFilter {

    private final AllowedHosts hosts;
    private final ProblemWriter problems;

    HostFilter(AllowedHosts hosts, ProblemWriter problems) {
        this.hosts = hosts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.answer(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, ProblemType.UNKNOWN_HOST);
        }
    }
}
