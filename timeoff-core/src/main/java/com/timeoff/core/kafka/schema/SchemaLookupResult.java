package com.timeoff.core.kafka.schema;

/** What the registry says of a schema's id. */
public enum SchemaLookupResult {
    KNOWN,
    UNKNOWN,
    /** It has one that is larger than is read. */
    TOO_LARGE,
    /** It cannot be asked now, or does not answer us. */
    UNDETERMINED
}
