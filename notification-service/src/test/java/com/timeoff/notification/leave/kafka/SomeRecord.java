package com.timeoff.notification.leave.kafka;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Where a value came from: partition 2, offset 41. */
final class SomeRecord {

    static final Instant WRITTEN_AT = Instant.parse("2026-11-24T09:00:00Z");

    private SomeRecord() {}

    static ConsumerRecord<byte[], byte[]> of(String topic) {
        return new ConsumerRecord<>(
                topic,
                2,
                41,
                WRITTEN_AT.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
