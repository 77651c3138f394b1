package com.timeoff.core.security.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/** Each state is used once, though a browser may have kept its cookie. Only logins that are complete take room. */
public final class UsedLoginStates {

    /** As Spring Security has it where no authorization request is found for a response. */
    public static final String UNKNOWN = "authorization_request_not_found";

    /** More than can sign in for as long as a cookie is good. */
    private static final int CAPACITY = 10_000;

    private final Lock lock = new ReentrantLock();
    private final Set<String> oldestFirst = new LinkedHashSet<>();

    /** @throws OAuth2AuthenticationException if it has been used */
    void use(HttpServletRequest callback) {
        var state = Objects.requireNonNull(callback.getParameter(OAuth2ParameterNames.STATE));
        lock.lock();
        try {
            if (!oldestFirst.add(state)) {
                throw new OAuth2AuthenticationException(UNKNOWN);
            }
            if (oldestFirst.size() > CAPACITY) {
                oldestFirst.remove(oldestFirst.iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }
}
