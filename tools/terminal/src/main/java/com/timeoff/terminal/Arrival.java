package com.timeoff.terminal;

import java.time.Duration;
import java.util.function.Supplier;

/** An application that was just submitted is a moment later at the services that are asked for it. */
final class Arrival {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int NOT_FOUND = 404;

    private Arrival() {}

    /** Asks again while it is not there, for five seconds. */
    static ServiceResponse await(Supplier<ServiceResponse> call) {
        long start = System.nanoTime();
        ServiceResponse answer = call.get();
        while (answer.status() == NOT_FOUND && System.nanoTime() - start < LONGEST.toNanos()) {
            Pause.of(PAUSE);
            answer = call.get();
        }
        return answer;
    }
}
