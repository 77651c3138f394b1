package com.timeoff.core.kafka;

import org.jspecify.annotations.Nullable;

/** This record will never be read, however often it is tried: it belongs to the dead letters. */
public class UnreadableRecordException extends RuntimeException {

    public UnreadableRecordException(String reason) {
        this(reason, null);
    }

    public UnreadableRecordException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
