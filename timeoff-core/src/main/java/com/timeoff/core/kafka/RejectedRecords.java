package com.timeoff.core.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What becomes of a record that cannot be taken in. */
@FunctionalInterface
interface RejectedRecords {

    /** Throws if it cannot be done now: then the batch comes again. */
    void accept(ConsumerRecord<byte[], byte[]> record, UnreadableRecordException reason);
}
