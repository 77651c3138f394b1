package com.timeoff.core.kafka;

/** The schema of a record cannot be had now: the record may be good, so it is tried again. */
class RegistryUnavailableException extends RuntimeException {

    RegistryUnavailableException(Throwable cause) {
        super("the schema registry does not answer", cause);
    }
}
