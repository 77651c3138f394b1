package com.timeoff.core.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/** Few threads wait for the issuer at a time, and not long: a slow one must not hold all that serve. */
final class IssuerBulkhead {

    static final int MOST = 8;

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Semaphore places = new Semaphore(MOST);

    /** @throws IssuerUnavailableException if so many wait already */
    <T> T ask(Supplier<T> question) {
        if (!places.tryAcquire()) {
            throw new IssuerUnavailableException();
        }
        try {
            return question.get();
        } finally {
            places.release();
        }
    }

    static ClientHttpRequestFactory requests() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT);
        requests.setReadTimeout(TIMEOUT);
        return requests;
    }
}
