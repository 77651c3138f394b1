package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One application or comment, however often it is sent: the key makes all copies of it the same.
 *
 * @param thing what is sent, for a person
 */
record RetriedSubmission(Service service, String path, String thing, Screen screen) {

    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** @throws CommandFailure that says whether it may have been taken all the same */
    ServiceResponse send(JsonObject body, String key) {
        boolean mayBeTaken = false;
        for (int attempt = 1; ; attempt++) {
            CommandFailure failure;
            Duration pause = PAUSE;
            boolean worthARetry = true;
            try {
                ServiceResponse answer = service.exchange("POST", path, body, Map.of("Idempotency-Key", key));
                if (answer.isSuccess()) {
                    return answer;
                }
                failure = CommandFailure.because(Problem.in(answer).lines());
                worthARetry = answer.mayPass();
                mayBeTaken |= answer.isServersFault();
                pause = answer.retryAfter().orElse(PAUSE);
            } catch (ConnectException | UnknownHostException e) {
                // Nothing was sent.
                failure = CommandFailure.unreachable(service.address(), e);
                worthARetry = mayBeTaken;
            } catch (IOException e) {
                failure = CommandFailure.unreachable(service.address(), e);
                mayBeTaken = true;
            }
            if (!worthARetry || attempt == ATTEMPTS) {
                throw mayBeTaken ? outcomeUnknown(failure, key) : failure;
            }
            pause(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE, attempt + 1);
        }
    }

    private void pause(Duration pause, int next) {
        screen.note("Not confirmed. Trying again in %d s with the same key, attempt %d of %d."
                .formatted(pause.toSeconds(), next, ATTEMPTS));
        Pause.of(pause);
    }

    private CommandFailure outcomeUnknown(CommandFailure latest, String key) {
        String advice = "It is not known whether the " + thing + " was taken. To be sure, send the same once more with"
                + " --idempotency-key " + key + ": it stays one " + thing + ".";
        return CommandFailure.because(
                Stream.concat(latest.lines().stream(), Stream.of(advice)).toList());
    }
}
