package com.timeoff.terminal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What became of one application, once it is decided or withdrawn. */
record DecisionPoll(Service reader, Screen screen) {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int NOT_HEARD_OF_YET = 404;

    /** Waits for it, also while the service is away. */
    ServiceResponse await(String id) {
        screen.note("Waiting for the decision; Ctrl-C leaves the application as it is.");
        boolean away = false;
        while (true) {
            try {
                ServiceResponse answer = reader.exchange("GET", "/leave-application-results/" + id, null, Map.of());
                if (isDecided(answer)) {
                    return answer;
                }
                away = false;
            } catch (IOException e) {
                if (!away) {
                    screen.note("Nothing answers at " + reader.address() + " now; still waiting.");
                }
                away = true;
            }
            Pause.of(PERIOD);
        }
    }

    private static boolean isDecided(ServiceResponse answer) {
        if (answer.status() == NOT_HEARD_OF_YET || answer.mayPass()) {
            return false;
        }
        return !Json.text(answer.orFail().json(), "status").equals("PENDING");
    }
}
