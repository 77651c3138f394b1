package com.timeoff.core.kafka.deadletter;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends a record's bytes as they were polled to {@code <topic>-dlt}, with Spring Kafka's {@code kafka_dlt-*} headers, and the
 * position and reason once more in plain words.
 */
public class DeadLetterHandler implements Consumer<List<RejectedRecord>> {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterHandler.class);

    private final KafkaOperations<byte[], byte[]> operations;
    private final Duration timeout;

    /** @param timeout for all of a batch */
    public DeadLetterHandler(KafkaOperations<byte[], byte[]> operations, Duration timeout) {
        this.operations = operations;
        this.timeout = timeout;
    }

    /** Returns when the broker has acknowledged all, and throws if it does not. */
    @Override
    public void accept(List<RejectedRecord> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        var letters = new DeadLetterBatchPublisher(operations);
        rejected.forEach(it -> letters.accept(it.record(), null, it.reason()));
        letters.await(timeout);
        rejected.forEach(it -> log.warn(
                "{} is a dead letter: {}",
                DeadLetterBatchPublisher.position(it.record()),
                it.reason().getMessage()));
    }
}
