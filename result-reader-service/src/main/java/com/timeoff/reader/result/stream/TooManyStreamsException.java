package com.timeoff.reader.result.stream;

import java.time.Duration;

/** The person listens to as many streams as one may, and none of them is old enough to be ended for a new one. */
public class TooManyStreamsException extends RuntimeException {

    private final transient Duration retryAfter;

    TooManyStreamsException(Duration retryAfter) {
        super("too many streams of this person");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
