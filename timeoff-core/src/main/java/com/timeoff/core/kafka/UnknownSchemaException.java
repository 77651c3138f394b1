package com.timeoff.core.kafka;

/** The registry itself says that it has no such schema. */
class UnknownSchemaException extends RuntimeException {

    UnknownSchemaException(Throwable cause) {
        super("the schema registry does not know it", cause);
    }
}
