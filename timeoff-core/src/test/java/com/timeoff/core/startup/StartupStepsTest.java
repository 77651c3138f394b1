package com.timeoff.core.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
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
}
