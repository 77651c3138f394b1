package com.timeoff.core.security.browser;

import com.timeoff.core.person.Person;
import com.timeoff.core.security.authentication.PersonAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * The sessions of browsers. Nothing begins one but a login that is complete: whoever brings a password or a token with
 * the request is judged by that alone. So that nobody fills the memory by signing in, their number is limited.
 */
final class BrowserSessions implements SecurityContextRepository {

    private static final String ATTRIBUTE = BrowserSession.class.getName();
    private static final int MAX_OF_ONE_PERSON = 10;
    private static final int MAX = 10_000;

    private final Clock clock;
    private final Lock lock = new ReentrantLock(); // Not synchronized, which pins virtual threads.
    private final Set<BrowserSession> oldestFirst = new LinkedHashSet<>();

    BrowserSessions(Clock clock) {
        this.clock = clock;
    }

    /** Under a new id, whatever the browser brought. */
    void begin(HttpServletRequest request, Person person, Instant end) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var session = request.getSession();
        var mine = new BrowserSession(person, end, session, this::forget);
        session.setAttribute(ATTRIBUTE, mine); // Before others know it, and may end it to make room.
        add(mine).forEach(BrowserSession::end);
    }

    @Override
    @Deprecated
    @SuppressWarnings("NullAway") // Null is how to say that there is none, though it is not declared.
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        var session = find(exchange.getRequest());
        return session == null ? null : new SecurityContextImpl(new PersonAuthentication(session.person(), session));
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request) != null;
    }

    /** Whoever signed in by this request alone does so again with the next one. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Not kept.
    }

    private @Nullable BrowserSession find(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return null;
        }
        var found = of(request.getSession(false));
        if (found == null || found.holdsAt(clock.instant())) {
            return found;
        }
        found.end();
        return null;
    }

    private static @Nullable BrowserSession of(@Nullable HttpSession session) {
        return session == null ? null : (BrowserSession) session.getAttribute(ATTRIBUTE);
    }

    /** Returns those that make room: to be ended without the lock, which they need to be forgotten. */
    private List<BrowserSession> add(BrowserSession mine) {
        lock.lock();
        try {
            oldestFirst.add(mine);
            var same = oldestFirst.stream()
                    .filter(it -> it.person().has(mine.person().email()))
                    .toList();
            var surplus = new ArrayList<>(same.subList(0, Math.max(0, same.size() - MAX_OF_ONE_PERSON)));
            oldestFirst.stream().limit(Math.max(0, oldestFirst.size() - MAX)).forEach(surplus::add);
            return surplus;
        } finally {
            lock.unlock();
        }
    }

    private void forget(BrowserSession session) {
        lock.lock();
        try {
            oldestFirst.remove(session);
        } finally {
            lock.unlock();
        }
    }
}
