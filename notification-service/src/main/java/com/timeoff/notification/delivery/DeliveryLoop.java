package com.timeoff.notification.delivery;

import com.timeoff.notification.delivery.DeliveryStep.Outcome;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.backoff.ExponentialBackOff;

/** Delivers as soon as it is woken, and now and then what has become due or was left behind by others. */
public final class DeliveryLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    private final String name;
    private final DeliveryStep step;
    private final long pollIntervalNanos;
    private final ExponentialBackOff backOff;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    /**
     * @param pollInterval between two looks while nothing is due
     * @param retryInterval first wait while nothing can be delivered, whatever wakes it; doubled each time
     * @param maxRetryInterval longest wait
     */
    public DeliveryLoop(
            String name, DeliveryStep step, Duration pollInterval, Duration retryInterval, Duration maxRetryInterval) {
        this.name = name;
        this.step = step;
        this.pollIntervalNanos = pollInterval.toNanos();
        this.backOff = new ExponentialBackOff(retryInterval.toMillis(), 2);
        this.backOff.setMaxInterval(maxRetryInterval.toMillis());
    }

    public void wake() {
        wakeUps.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, name);
        thread.start();
    }

    /** The delivery under way is finished first, or cancelled if it takes some seconds. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(STOP_TIMEOUT.toMillis());
            if (thread.isAlive()) {
                step.cancel();
                thread.join();
            }
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
            switch (deliverNext()) {
                case UNAVAILABLE -> pause(retries.nextBackOff());
                case IDLE -> {
                    retries = backOff.start();
                    awaitWakeUp(pollIntervalNanos);
                }
                case DEALT_WITH -> retries = backOff.start();
            }
            wakeUps.drainPermits(); // here, where it is asked afterwards whether that was to stop
        }
    }

    private Outcome deliverNext() {
        try {
            return step.deliverNext();
        } catch (DataAccessException | TransactionException e) {
            log.warn("{}: nothing could be delivered: {}", name, e.getMessage());
        } catch (RuntimeException | Error e) { // memory that is full for a moment must not end it for good
            log.error("{}: nothing could be delivered", name, e);
        }
        return Outcome.UNAVAILABLE;
    }

    /** Wholly, but for the end: whatever is planned meanwhile could not be delivered either. */
    private void pause(long millis) {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        var left = until - System.nanoTime();
        while (running && left > 0) {
            awaitWakeUp(left);
            left = until - System.nanoTime();
        }
    }

    private void awaitWakeUp(long atMostNanos) {
        try {
            wakeUps.tryAcquire(atMostNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
