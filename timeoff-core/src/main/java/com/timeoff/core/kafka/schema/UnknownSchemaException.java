package com.timeoff.core.kafka.schema;

/** The registry itself says that it has no such schema. */
public class UnknownSchemaException extends RuntimeException {

    UnknownSchemaException(Throwable cause) {
        super("the schema registry does not know it", cause);
    }
}
