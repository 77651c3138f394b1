package com.timeoff.reader.result.stream;

import java.time.Duration;

/** The person listens to as many streams as one may, and none of them gives way yet. */
public class TooManyStreamsException extends RuntimeException {

    private final transient Duration retryAfter;

    TooManyStreamsException(Duration retryAfter) {
        super("no place for another stream of this person");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
