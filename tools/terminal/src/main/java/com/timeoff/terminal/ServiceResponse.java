package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a service said. */
record ServiceResponse(URI from, int status, @Nullable String retryAfterHeader, String body) {

    private static final int TOO_MANY_REQUESTS = 429;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isServersFault() {
        return status >= 500;
    }

    /** It may be gone a moment later: the service has trouble, or too much of the caller's to do. */
    boolean mayPass() {
        return isServersFault() || status == TOO_MANY_REQUESTS;
    }

    /** @throws CommandFailure that says what the problem document says, unless this is a success */
    ServiceResponse orFail() {
        if (!isSuccess()) {
            throw CommandFailure.because(Problem.in(this).lines());
        }
        return this;
    }

    JsonObject json() {
        return jsonIfAny()
                .orElseThrow(() ->
                        CommandFailure.because(from + " answered " + status + " with something that is not JSON."));
    }

    Optional<JsonObject> jsonIfAny() {
        try {
            return Optional.of(Json.parse(body));
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfterHeader)
                .filter(it -> it.matches("\\d{1,5}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }
}
