package com.timeoff.core.kafka;

/** What the registry says of a schema's id. */
enum SchemaVerdict {
    KNOWN,
    UNKNOWN,
    /** It cannot be asked now, or does not answer us. */
    UNSAID
}
