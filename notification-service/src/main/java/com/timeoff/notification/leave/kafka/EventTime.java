package com.timeoff.notification.leave.kafka;

import com.timeoff.core.kafka.ingestion.RecordFields;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * When something happened: that of its record where it does not say so itself, as in version 1, and never later than that.
 * Else what is dated far ahead would never be too old, and be told again by each replay.
 */
final class EventTime {

    private EventTime() {}

    static Instant of(String field, @Nullable Instant time, ConsumerRecord<?, ?> source) {
        var written = Instant.ofEpochMilli(source.timestamp());
        if (time == null) {
            return RecordFields.instant(field, written);
        }
        var own = RecordFields.instant(field, time);
        return source.timestamp() != ConsumerRecord.NO_TIMESTAMP && own.isAfter(written) ? written : own;
    }
}
