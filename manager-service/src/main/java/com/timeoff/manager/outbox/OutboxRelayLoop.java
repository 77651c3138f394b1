package com.timeoff.manager.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** Relays as soon as a change is committed here, and now and then for what others left behind. */
@Component
class OutboxRelayLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelayLoop.class);

    private final OutboxRelay relay;
    private final long pollInterval;
    private final ExponentialBackOff backOff;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    OutboxRelayLoop(OutboxRelay relay, OutboxProperties properties) {
        this.relay = relay;
        this.pollInterval = properties.pollInterval().toMillis();
        this.backOff = new ExponentialBackOff(properties.retryInterval().toMillis(), 2);
        this.backOff.setMaxInterval(properties.maxRetryInterval().toMillis());
    }

    @TransactionalEventListener
    void wake(ChangeRecorded event) {
        wakeUps.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.start();
    }

    /** The batch under way is finished first: it is bounded by the producer's delivery timeout. */
    @Override
    public void stop() {
        running = false;
        wakeUps.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        var retries = backOff.start();
        while (running) {
            wakeUps.drainPermits();
            var outcome = relay();
            if (outcome == OutboxRelay.Outcome.FAILED) {
                awaitWakeUp(retries.nextBackOff());
                continue;
            }
            retries = backOff.start();
            if (outcome == OutboxRelay.Outcome.IDLE) {
                awaitWakeUp(pollInterval);
            }
        }
    }

    private OutboxRelay.Outcome relay() {
        try {
            return relay.relayBatch();
        } catch (RuntimeException e) {
            log.warn("The outbox could not be relayed: {}", e.getMessage());
            return OutboxRelay.Outcome.FAILED;
        }
    }

    private void awaitWakeUp(long atMostMillis) {
        try {
            wakeUps.tryAcquire(atMostMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
