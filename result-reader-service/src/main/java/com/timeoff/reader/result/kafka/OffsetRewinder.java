package com.timeoff.reader.result.kafka;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Goes on behind what the database has, not behind what Kafka has committed, which is more when the database was lost or
 * restored from an older backup. What lies between is ingested again; its dead letters are written again, too, since
 * they are at-least-once. So are those at the end of a partition, which leave no trace in the database.
 */
abstract class OffsetRewinder implements ConsumerSeekAware {

    private static final Logger log = LoggerFactory.getLogger(OffsetRewinder.class);

    private final IntToLongFunction lastOffset;
    /** Assigned, but the database could not be asked yet. */
    private final Set<TopicPartition> unchecked = ConcurrentHashMap.newKeySet();

    private final ThreadLocal<ConsumerSeekCallback> seeks = new ThreadLocal<>(); // Each consumer has its thread.

    /** @param lastOffset the last one of a partition that the database has, or -1 */
    OffsetRewinder(IntToLongFunction lastOffset) {
        this.lastOffset = lastOffset;
    }

    @Override
    public void registerSeekCallback(ConsumerSeekCallback callback) {
        seeks.set(callback);
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> positions, ConsumerSeekCallback callback) {
        unchecked.addAll(positions.keySet());
        checkAll(positions, callback);
    }

    @Override
    public void onIdleContainer(Map<TopicPartition, Long> positions, ConsumerSeekCallback callback) {
        checkAll(positions, callback);
    }

    /** What fails here must not fail the consumer: it is tried again when records come, or do not come for a while. */
    private void checkAll(Map<TopicPartition, Long> positions, ConsumerSeekCallback callback) {
        try {
            positions.forEach((partition, position) -> isAhead(partition, position, callback));
        } catch (DataAccessException e) {
            log.warn("Where to go on cannot be asked for, still trying: {}", e.getMessage());
        }
    }

    /**
     * Without the partitions that have to be rewound first.
     *
     * @throws DataAccessException if the database cannot be asked; the batch comes again then
     */
    List<ConsumerRecord<byte[], byte[]>> continuing(List<ConsumerRecord<byte[], byte[]>> batch) {
        if (unchecked.isEmpty()) {
            return batch;
        }
        var ahead = new HashSet<TopicPartition>();
        for (var record : batch) {
            var partition = partitionOf(record);
            if (isAhead(partition, record.offset(), seeks.get())) {
                ahead.add(partition);
            }
        }
        return batch.stream().filter(it -> !ahead.contains(partitionOf(it))).toList();
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** Rewinds the consumer if it is. */
    private boolean isAhead(TopicPartition partition, long position, ConsumerSeekCallback callback) {
        if (!unchecked.contains(partition)) {
            return false;
        }
        var next = lastOffset.applyAsLong(partition.partition()) + 1;
        unchecked.remove(partition);
        if (next >= position) {
            return false;
        }
        log.info("{} goes on at {}, where the database ends, instead of {}", partition, next, position);
        callback.seek(partition.topic(), partition.partition(), next);
        return true;
    }
}
