package com.timeoff.terminal;

import java.time.Duration;

/** Waiting for a service to come back. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.interrupted();
        }
    }
}
