package com.timeoff.notification.leave.kafka;

import com.timeoff.core.kafka.ingestion.RecordFields;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** When something happened: that of its record where it does not say so itself, as in version 1. */
final class EventTime {

    private EventTime() {}

    static Instant of(String field, @Nullable Instant time, ConsumerRecord<?, ?> source) {
        return RecordFields.instant(field, time == null ? Instant.ofEpochMilli(source.timestamp()) : time);
    }
}
