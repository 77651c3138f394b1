package com.timeoff.core.web;

import com.timeoff.core.person.PersonQuota;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests of one person are worked on at a time, and some more wait for their turn: whoever sends more, or what
 * takes long, waits for nobody but themselves, and others find threads and connections to the database. A request that is
 * answered later, as a stream, is over here when its thread is: what it takes from then on has a bound of its own. It comes
 * after the filters of Spring Security, since it has no order: who somebody is is known.
 */
class PersonQuotaFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";

    /** Short, as each that waits has a thread: a few people together must not have all. */
    private static final long TURN_WITHIN_MILLIS = 1_000;

    private static final String RETRY_AFTER_SECONDS = "1";

    private final int concurrency;
    private final PersonQuota<String> present;
    private final Map<String, Semaphore> turns =
            new ConcurrentHashMap<>(); // Of everybody who ever came: a few bytes each.

    PersonQuotaFilter(WebProperties properties) {
        this.concurrency = properties.concurrencyPerPerson();
        this.present = new PersonQuota<>(properties.requestsPerPerson());
    }

    /** Nobody is refused a health check, whatever credentials come along. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRemoteUser() == null || request.getRequestURI().startsWith(HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = request.getRemoteUser();
        if (!present.take(person)) {
            refuse(response);
            return;
        }
        try {
            inTurn(turns.computeIfAbsent(person, it -> new Semaphore(concurrency, true)), request, response, chain);
        } finally {
            present.giveBack(person);
        }
    }

    private static void inTurn(
            Semaphore turn, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMine(turn)) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turn.release();
        }
    }

    private static boolean isMine(Semaphore turn) {
        try {
            return turn.tryAcquire(TURN_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
