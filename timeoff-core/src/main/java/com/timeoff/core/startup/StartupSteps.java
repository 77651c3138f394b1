package com.timeoff.core.startup;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs all steps side by side. The start of the service waits a moment for them, so that usually all is there when it
 * says that it has started, and then goes on without them.
 */
class StartupSteps implements SmartLifecycle {

    private final List<StartupStep> steps;
    private final StartupProperties properties;
    private final ApplicationEventPublisher events;
    private volatile @Nullable ExecutorService executor;

    StartupSteps(List<StartupStep> steps, StartupProperties properties, ApplicationEventPublisher events) {
        this.steps = steps;
        this.properties = properties;
        this.events = events;
    }

    @Override
    public void start() {
        var threads = new CustomizableThreadFactory("startup-");
        threads.setDaemon(true);
        var running = Executors.newCachedThreadPool(threads);
        executor = running;
        var all = CompletableFuture.allOf(
                steps.stream().map(it -> run(it, running)).toArray(CompletableFuture[]::new));
        all.thenRun(() -> running.execute(() -> events.publishEvent(new StartupCompleted())));
        try {
            all.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // It starts without them: each says by itself what it waits for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<StartupStep> run(StartupStep step, Executor executor) {
        var done = new CompletableFuture<StartupStep>();
        executor.execute(() -> {
            try {
                step.run(properties.retryInterval());
                done.complete(step);
            } catch (InterruptedException e) { // The service stops.
                Thread.currentThread().interrupt();
            }
        });
        return done;
    }

    @Override
    public void stop() {
        var running = executor;
        if (running != null) {
            running.shutdownNow();
            executor = null;
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    /** Before the web server and whatever else does the service's work. */
    @Override
    public int getPhase() {
        return 0;
    }
}
