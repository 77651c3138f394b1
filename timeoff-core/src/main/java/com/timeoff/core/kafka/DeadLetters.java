package com.timeoff.core.kafka;

import com.timeoff.models.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/**
 * Sends a record's bytes as they came to {@code <topic>-dlt}, with Spring Kafka's {@code kafka_dlt-*} headers, and the
 * position and reason once more in plain words.
 */
class DeadLetters implements RejectedRecords {

    static final String REASON = "dead-letter-reason";
    static final String POSITION = "dead-letter-position";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int ANY_PARTITION = -1;

    private final DeadLetterPublishingRecoverer recoverer;

    DeadLetters(KafkaOperations<byte[], byte[]> operations, Duration timeout) {
        recoverer = new DeadLetterPublishingRecoverer(
                operations, (record, e) -> new TopicPartition(Topics.deadLettersOf(record.topic()), ANY_PARTITION));
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setWaitForSendResultTimeout(timeout);
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        recoverer.addHeadersFunction(DeadLetters::inPlainWords);
    }

    /** Returns when the broker has acknowledged it, and throws if it does not. */
    @Override
    public void accept(ConsumerRecord<byte[], byte[]> record, UnreadableRecordException reason) {
        recoverer.accept(record, null, reason);
        log.warn("{} is a dead letter: {}", position(record), reason.getMessage());
    }

    private static Headers inPlainWords(ConsumerRecord<?, ?> record, Exception reason) {
        return new RecordHeaders()
                .add(REASON, String.valueOf(reason.getMessage()).getBytes(StandardCharsets.UTF_8))
                .add(POSITION, position(record).getBytes(StandardCharsets.UTF_8));
    }

    private static String position(ConsumerRecord<?, ?> record) {
        return record.topic() + '-' + record.partition() + '@' + record.offset();
    }
}
