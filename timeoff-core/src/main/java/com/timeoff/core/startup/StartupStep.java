package com.timeoff.core.startup;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.backoff.ExponentialBackOff;

/** What has to be done once before the service can do its work, and needs a dependency: topics, schemas, tables. */
public final class StartupStep {

    /** Throws while it cannot be done; may be repeated. */
    @FunctionalInterface
    public interface Attempt {

        void run() throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(StartupStep.class);
    private static final long FIRST_PAUSE_MS = 50;

    private final String name;
    private final Attempt attempt;
    private volatile Optional<String> pending = Optional.of("not tried yet");

    /** @param name what will be there when it is done, such as {@code topics} */
    public StartupStep(String name, Attempt attempt) {
        this.name = name;
        this.attempt = attempt;
    }

    public boolean isDone() {
        return pending.isEmpty();
    }

    /** Why it is not done yet, for an operator's eyes; empty when it is. */
    public Optional<String> pending() {
        return pending;
    }

    /**
     * Tries with growing pauses until it is done.
     *
     * @throws InterruptedException if the service stops before
     */
    void run(Duration longestPause) throws InterruptedException {
        var backOff = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        backOff.setMaxInterval(longestPause.toMillis());
        var pauses = backOff.start();
        while (!tryOnce()) {
            Thread.sleep(pauses.nextBackOff());
        }
    }

    private boolean tryOnce() throws InterruptedException {
        try {
            attempt.run();
            pending = Optional.empty();
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            report(String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
            return false;
        }
    }

    /** Once, not with every attempt. */
    private void report(String reason) {
        var now = Optional.of(reason);
        if (!now.equals(pending)) {
            pending = now;
            log.warn("Waiting for {}: {}", name, reason);
        }
    }
}
