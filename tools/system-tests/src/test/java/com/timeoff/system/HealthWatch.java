package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks the services again and again whether they are ready. */
final class HealthWatch implements AutoCloseable {

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final Set<URI> asked = ConcurrentHashMap.newKeySet();
    private final List<URI> services;

    HealthWatch(List<URI> services) {
        this.services = services;
        scheduler.scheduleWithFixedDelay(() -> services.forEach(this::ask), 0, 300, TimeUnit.MILLISECONDS);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Each of them was asked, and said so every time. */
    void assertAlwaysReady() {
        assertThat(asked).containsExactlyInAnyOrderElementsOf(services);
        assertThat(failures).isEmpty();
    }

    private void ask(URI service) {
        try {
            var answer = new Http(service).get("/actuator/health/readiness");
            asked.add(service);
            if (answer.status() != 200) {
                failures.add(service + ": " + answer.body());
            }
        } catch (RuntimeException e) {
            failures.add(service + ": " + e);
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
