package com.timeoff.core.startup;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** What has to be done once before the service can do its work, and needs a neighbour: topics, schemas, tables. */
public final class StartupStep {

    /** Throws while it cannot be done; may be repeated. */
    @FunctionalInterface
    public interface Attempt {

        void run() throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(StartupStep.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final String name;
    private final Attempt attempt;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile String obstacle = "not tried yet";

    /** @param name what will be there when it is done, such as {@code topics} */
    public StartupStep(String name, Attempt attempt) {
        this.name = name;
        this.attempt = attempt;
    }

    String name() {
        return name;
    }

    public boolean isDone() {
        return done.getCount() == 0;
    }

    /** Why it is not done, for an operator's eyes. */
    public String obstacle() {
        return obstacle;
    }

    boolean awaitDone(long nanos) throws InterruptedException {
        return done.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** LoginAttempts with growing pauses until it is done or the service stops. Never interrupted: H2 would close its file. */
    void runUntil(CountDownLatch stopping, Duration longestPause) throws InterruptedException {
        var pause = FIRST_PAUSE;
        while (!tryOnce() && !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
        }
    }

    private boolean tryOnce() {
        try {
            attempt.run();
            done.countDown();
            return true;
        } catch (Exception e) {
            say(String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
            return false;
        }
    }

    /** Once, not with every attempt. */
    private void say(String reason) {
        if (!reason.equals(obstacle)) {
            obstacle = reason;
            log.warn("Waiting for {}: {}", name, reason);
        }
    }
}
