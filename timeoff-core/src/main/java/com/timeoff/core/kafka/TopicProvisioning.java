package com.timeoff.core.kafka;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics that are missing, before listeners start. Without a broker it does not hold up the start: it goes
 * on trying beside it, and readiness says so.
 */
class TopicProvisioning implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicProvisioning.class);

    private final KafkaAdmin admin;
    private final Duration retryInterval;
    private volatile boolean done;
    private volatile Thread retrying = new Thread();

    TopicProvisioning(KafkaAdmin admin, Duration retryInterval) {
        this.admin = admin;
        this.retryInterval = retryInterval;
    }

    @Override
    public void start() {
        if (!provision()) {
            retrying = new Thread(this::retry, "topic-provisioning");
            retrying.setDaemon(true);
            retrying.start();
        }
    }

    /** Whether the topics are known to be there. */
    boolean isDone() {
        return done;
    }

    @Override
    public void stop() {
        retrying.interrupt();
    }

    @Override
    public boolean isRunning() {
        return done || retrying.isAlive();
    }

    /** Before every listener container, whose phase is the highest but one hundred. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void retry() {
        try {
            do {
                Thread.sleep(retryInterval.toMillis());
            } while (!provision());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean provision() {
        try {
            done = admin.initialize();
        } catch (RuntimeException e) {
            log.warn("Topics could not be created: {}", e.getMessage());
        }
        return done;
    }
}
