package com.timeoff.core.startup;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Runs all steps side by side. The start of the service waits a moment for them, so that usually all is there when it
 * says that it has started, and then goes on without them.
 */
class StartupSteps implements SmartLifecycle {

    private final List<StartupStep> steps;
    private final StartupProperties properties;
    private final ApplicationEventPublisher events;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;

    StartupSteps(List<StartupStep> steps, StartupProperties properties, ApplicationEventPublisher events) {
        this.steps = steps;
        this.properties = properties;
        this.events = events;
    }

    @Override
    public void start() {
        var left = new AtomicInteger(steps.size());
        stopping = new CountDownLatch(1);
        running = true;
        steps.forEach(step -> daemon(step, left).start());
        awaitAll(properties.timeout());
    }

    private Thread daemon(StartupStep step, AtomicInteger left) {
        var thread = new Thread(() -> run(step, left), "startup-" + step.name());
        thread.setDaemon(true);
        return thread;
    }

    private void run(StartupStep step, AtomicInteger left) {
        try {
            step.runUntil(stopping, properties.retryInterval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (step.isDone() && left.decrementAndGet() == 0 && running) {
            events.publishEvent(new StartupCompleted());
        }
    }

    private void awaitAll(Duration timeout) {
        var deadline = System.nanoTime() + timeout.toNanos();
        try {
            for (var step : steps) {
                step.awaitDone(deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and whatever else does the service's work. */
    @Override
    public int getPhase() {
        return 0;
    }
}
