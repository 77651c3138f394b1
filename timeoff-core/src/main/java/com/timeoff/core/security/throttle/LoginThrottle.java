package com.timeoff.core.security.throttle;

import com.timeoff.core.security.authentication.KeyedDigest;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Slows guessing down: by account and source, and for an account over all sources, as {@link LoginDelay} has it. */
public final class LoginThrottle {

    private final LoginAttempts ofOneSource = new LoginAttempts(LoginDelay.ONE_SOURCE);
    private final LoginAttempts ofAllSources = new LoginAttempts(LoginDelay.ALL_SOURCES);
    private final KeyedDigest digest;
    private final LongSupplier nanoTime;

    public LoginThrottle(KeyedDigest digest, LongSupplier nanoTime) {
        this.digest = digest;
        this.nanoTime = nanoTime;
    }

    /** What must still be waited before an attempt may begin. */
    public Duration wait(String name, String source) {
        var now = nanoTime.getAsLong();
        return Duration.ofNanos(Math.max(
                ofAllSources.wait(digest.numberOf(name), now), ofOneSource.wait(accountAndSource(name, source), now)));
    }

    /**
     * The same; if it is nothing, the attempt has begun and counts. What is not looked at does not: one source alone cannot
     * use up what all have.
     */
    public Duration begin(String name, String source) {
        var now = nanoTime.getAsLong();
        var account = digest.numberOf(name);
        var wait = ofAllSources.wait(account, now);
        if (wait == 0) {
            wait = ofOneSource.begin(accountAndSource(name, source), now);
        }
        if (wait == 0) {
            wait = ofAllSources.begin(account, now);
        }
        return Duration.ofNanos(wait);
    }

    public void succeeded(String name, String source) {
        ofOneSource.succeeded(accountAndSource(name, source), nanoTime.getAsLong());
    }

    private long accountAndSource(String name, String source) {
        return digest.numberOf(name + '\n' + source);
    }
}
