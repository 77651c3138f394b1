package com.timeoff.core.kafka.schema;

import org.springframework.core.NestedExceptionUtils;

/** The schema of a record cannot be had now: the record may be good, so it is tried again. */
public class RegistryUnavailableException extends RuntimeException {

    private RegistryUnavailableException(String message) {
        super(message);
    }

    /** The cause is suppressed, not chained: whoever looks for the root cause finds this message. */
    public static RegistryUnavailableException because(Throwable cause) {
        if (cause instanceof RegistryUnavailableException same) {
            return same;
        }
        var root = NestedExceptionUtils.getMostSpecificCause(cause);
        var exception = new RegistryUnavailableException("the schema registry does not answer: " + root);
        exception.addSuppressed(cause);
        return exception;
    }
}
