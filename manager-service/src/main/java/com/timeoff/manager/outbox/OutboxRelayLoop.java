package com.timeoff.manager.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Relays as soon as a decision is committed here, and now and then for what others left behind. */
@Component
class OutboxRelayLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelayLoop.class);

    private final OutboxRelay relay;
    private final OutboxProperties properties;
    private final Semaphore waiting = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();
    private Duration retryIn;

    OutboxRelayLoop(OutboxRelay relay, OutboxProperties properties) {
        this.relay = relay;
        this.properties = properties;
        this.retryIn = properties.retryInterval();
    }

    @TransactionalEventListener
    void wake(DecisionRecorded event) {
        waiting.release();
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
        waiting.release();
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
        while (running) {
            waiting.drainPermits();
            pauseAfter(relay());
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

    private void pauseAfter(OutboxRelay.Outcome outcome) {
        switch (outcome) {
            case SENT -> retryIn = properties.retryInterval();
            case IDLE -> awaitWork(properties.pollInterval());
            case BUSY -> awaitWork(properties.busyInterval());
            case FAILED -> {
                awaitWork(retryIn);
                var doubled = retryIn.multipliedBy(2);
                retryIn =
                        doubled.compareTo(properties.maxRetryInterval()) < 0 ? doubled : properties.maxRetryInterval();
            }
        }
    }

    private void awaitWork(Duration atMost) {
        try {
            waiting.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
