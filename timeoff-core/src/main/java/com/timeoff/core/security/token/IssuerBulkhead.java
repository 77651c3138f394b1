package com.timeoff.core.security.token;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/** Few threads wait for the issuer at a time, and not long: a slow one must not hold all that serve. */
public final class IssuerBulkhead {

    public static final int MAX_WAITING = 8;

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Semaphore permits = new Semaphore(MAX_WAITING);

    /** @throws IssuerUnavailableException if so many wait already */
    public <T> T ask(Supplier<T> question) {
        if (!permits.tryAcquire()) {
            throw new IssuerUnavailableException();
        }
        try {
            return question.get();
        } finally {
            permits.release();
        }
    }

    public static ClientHttpRequestFactory requests() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT);
        requests.setReadTimeout(TIMEOUT);
        return requests;
    }
}
