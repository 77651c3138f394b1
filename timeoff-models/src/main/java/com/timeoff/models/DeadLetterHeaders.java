package com.timeoff.models;

/** What is added to the headers of a dead letter, beside Spring Kafka's {@code kafka_dlt-*}; values are UTF-8. */
public final class DeadLetterHeaders {

    /** Why the record could not be read. */
    public static final String REASON = "dead-letter-reason";

    /** Where the record is, as {@code topic-partition@offset}. */
    public static final String POSITION = "dead-letter-position";

    /** On a record that was sent to its topic again: how often, in decimal digits. */
    public static final String REPLAYS = "dead-letter-replays";

    private DeadLetterHeaders() {}
}
