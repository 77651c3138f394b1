package com.timeoff.core.kafka.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads a partition record by record, to tell the one that does not fit in memory from those before it. */
public final class SingleRecordReader {

    private static final Duration POLL_TIMEOUT = Duration.ofSeconds(1);
    private static final int MAX_RECORDS = 1_000;
    private static final int MAX_TRIES_BEHIND = 100;

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    /** @param consumers of no group, which poll one record at a time */
    public SingleRecordReader(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    /** @param committed where to begin; at the beginning where nothing is committed */
    Read read(TopicPartition partition, @Nullable OffsetAndMetadata committed) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumers.get()) {
            consumer.assign(List.of(partition));
            if (committed == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, committed.offset());
            }
            PolledBytes.beginPoll();
            var one = poll(consumer);
            while (one != null && !one.isEmpty()) {
                one.forEach(records::add);
                one = records.size() < MAX_RECORDS ? poll(consumer) : ConsumerRecords.<byte[], byte[]>empty();
            }
            var next = consumer.position(partition);
            var behind = one == null ? OptionalLong.of(behind(partition, next, consumer)) : OptionalLong.empty();
            return new Read(records, next, behind);
        }
    }

    /** Whatever is in the same batch does not fit either. */
    private static long behind(TopicPartition partition, long offset, Consumer<byte[], byte[]> consumer) {
        for (var next = offset + 1; next < offset + MAX_TRIES_BEHIND; next++) {
            consumer.seek(partition, next);
            PolledBytes.beginPoll();
            if (poll(consumer) != null) {
                return next;
            }
        }
        return offset + MAX_TRIES_BEHIND;
    }

    /** The next record, none at the end or when there is enough, null if it does not fit. */
    private static @Nullable ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer) {
        try {
            return consumer.poll(POLL_TIMEOUT);
        } catch (SerializationException e) {
            return ConsumerRecords.empty();
        } catch (OutOfMemoryError e) {
            return null;
        }
    }

    /**
     * @param records that fit
     * @param next the offset of the first that was not read
     * @param firstBehind where one that does not fit is next, the offset of the first behind it that does
     */
    record Read(List<ConsumerRecord<byte[], byte[]>> records, long next, OptionalLong firstBehind) {}
}
