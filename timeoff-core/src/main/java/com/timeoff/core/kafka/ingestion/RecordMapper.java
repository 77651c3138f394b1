package com.timeoff.core.kafka.ingestion;

import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes what the domain knows of what a topic carries. */
@FunctionalInterface
public interface RecordMapper<V, T> {

    /** @throws UnreadableRecordException if the record breaks the domain's rules */
    T map(V value, ConsumerRecord<?, ?> source);
}
