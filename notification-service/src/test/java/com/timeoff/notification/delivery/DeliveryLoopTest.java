package com.timeoff.notification.delivery;

import static org.awaitility.Awaitility.await;

import com.timeoff.notification.delivery.DeliveryStep.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeliveryLoopTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicInteger steps = new AtomicInteger();
    private final List<DeliveryLoop> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(DeliveryLoop::stop);
    }

    @Test
    void deliversWhenItIsWoken() {
        var loop = start(Outcome.IDLE, HOUR);
        await().until(() -> steps.get() == 1);

        loop.wake();

        await().until(() -> steps.get() == 2);
    }

    /** Else whoever is away is asked at each batch of events. */
    @Test
    void nothingIsTriedBeforeThePauseIsOver() {
        var loop = start(Outcome.UNAVAILABLE, HOUR);
        await().until(() -> steps.get() == 1);

        await().during(Duration.ofMillis(300)).until(() -> {
            loop.wake();
            return steps.get() == 1;
        });
    }

    @Test
    void itIsTriedAgainWhenThePauseIsOver() {
        start(Outcome.UNAVAILABLE, Duration.ofMillis(10));

        await().until(() -> steps.get() >= 3);
    }

    @Test
    void memoryThatIsFullForAMomentDoesNotEndIt() {
        start(
                () -> {
                    steps.incrementAndGet();
                    throw new OutOfMemoryError("for a moment");
                },
                Duration.ofMillis(10));

        await().until(() -> steps.get() >= 3);
    }

    private DeliveryLoop start(Outcome outcome, Duration pause) {
        return start(
                () -> {
                    steps.incrementAndGet();
                    return outcome;
                },
                pause);
    }

    private DeliveryLoop start(DeliveryStep step, Duration pause) {
        var loop = new DeliveryLoop("test", step, HOUR, pause, pause);
        started.add(loop);
        loop.start();
        return loop;
    }
}
