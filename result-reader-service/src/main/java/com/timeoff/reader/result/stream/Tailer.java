package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.Arrivals;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Moves the tail on: at once when this instance took something in, and now and then for what others did. */
@Component
class Tailer implements Arrivals, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Tailer.class);

    private final Tail tail;
    private final Duration pollInterval;
    private final Semaphore arrivals = new Semaphore(0);
    private volatile boolean running;
    private boolean failing;

    Tailer(Tail tail, StreamProperties properties) {
        this.tail = tail;
        this.pollInterval = properties.pollInterval();
    }

    @Override
    public void announce() {
        arrivals.release();
    }

    @Override
    public void start() {
        running = true;
        var thread = new Thread(this::follow, "result-tailer");
        thread.setDaemon(true);
        thread.start();
    }

    /** No interrupt: one that meets H2 while it reads closes the whole database. */
    @Override
    public void stop() {
        running = false;
        arrivals.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        try {
            while (running) {
                if (arrivals.tryAcquire(pollInterval.toNanos(), TimeUnit.NANOSECONDS)) {
                    arrivals.drainPermits();
                }
                advance();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void advance() {
        try {
            tail.advance();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("New results cannot be read, still trying: {}", e.getMessage());
            }
            failing = true;
        }
    }
}
