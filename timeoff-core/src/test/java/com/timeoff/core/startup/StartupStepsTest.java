package com.timeoff.core.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartupStepsTest {

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    /** Else a context that is stopped and started again, as Spring's tests do with those that wait, takes nothing in. */
    @Test
    void sayThatTheyAreCompletedAfterEveryStart() {
        var properties = new StartupProperties(Duration.ofSeconds(5), Duration.ofMillis(100));
        var steps = new StartupSteps(
                List.of(new StartupStep("one", () -> {}), new StartupStep("two", () -> {})), properties, events::add);

        for (var starts = 1; starts <= 3; starts++) {
            steps.start();
            var expected = starts;
            await().until(() -> events.size() == expected);
            steps.stop();
        }

        assertThat(events).allMatch(StartupCompleted.class::isInstance);
    }

    @Test
    void areTriedUntilTheyAreDone() {
        var tries = new AtomicInteger();
        var step = new StartupStep("late", () -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not there, try " + tries);
            }
        });
        var steps = new StartupSteps(
                List.of(step), new StartupProperties(Duration.ofSeconds(5), Duration.ofMillis(100)), events::add);

        steps.start();

        assertThat(step.pending()).isEmpty();
        assertThat(tries).hasValue(3);
        await().until(() -> events.size() == 1);
    }

    @Test
    void endWithTheService() {
        var interrupted = new CountDownLatch(1);
        var step = new StartupStep("away", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        var steps = new StartupSteps(
                List.of(step), new StartupProperties(Duration.ZERO, Duration.ofMillis(100)), events::add);

        steps.start();
        steps.stop();

        await().until(() -> interrupted.getCount() == 0);
        assertThat(step.pending()).hasValue("not tried yet");
        assertThat(events).isEmpty();
    }
}
