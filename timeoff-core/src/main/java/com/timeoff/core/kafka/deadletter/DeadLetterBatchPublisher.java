package com.timeoff.core.kafka.deadletter;

import static java.util.Objects.requireNonNullElse;

import com.timeoff.models.DeadLetterHeaders;
import com.timeoff.models.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/** Sends one after the other without waiting, and waits for all: hundreds of answers in turn would hold up what follows. */
class DeadLetterBatchPublisher extends DeadLetterPublishingRecoverer {

    private static final int ANY_PARTITION = -1;

    private final List<CompletableFuture<?>> sent = new ArrayList<>();

    DeadLetterBatchPublisher(KafkaOperations<byte[], byte[]> operations) {
        super(operations, (record, e) -> new TopicPartition(Topics.deadLettersOf(record.topic()), ANY_PARTITION));
        excludeHeader(HeadersToAdd.EX_STACKTRACE);
        addHeadersFunction(DeadLetterBatchPublisher::inPlainWords);
    }

    @Override
    protected void publish(
            ProducerRecord<Object, Object> letter, KafkaOperations<Object, Object> kafka, ConsumerRecord<?, ?> record) {
        try {
            sent.add(kafka.send(letter));
        } catch (RuntimeException e) {
            sent.add(CompletableFuture.failedFuture(e));
        }
    }

    /** @throws KafkaException if the broker has not acknowledged all of them by then */
    void await(Duration timeout) {
        var deadline = System.nanoTime() + timeout.toNanos();
        try {
            for (var it : sent) {
                it.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter was not taken", requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            throw new KafkaException("a dead letter was not acknowledged within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while a dead letter was sent", e);
        }
    }

    private static Headers inPlainWords(ConsumerRecord<?, ?> record, Exception reason) {
        return new RecordHeaders()
                .add(
                        DeadLetterHeaders.REASON,
                        String.valueOf(reason.getMessage()).getBytes(StandardCharsets.UTF_8))
                .add(DeadLetterHeaders.POSITION, position(record).getBytes(StandardCharsets.UTF_8));
    }

    static String position(ConsumerRecord<?, ?> record) {
        return record.topic() + '-' + record.partition() + '@' + record.offset();
    }
}
