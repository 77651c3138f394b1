package com.timeoff.launcher.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** Sends dead letters back to their topic. Whatever stops it, the next one goes on with what was not acknowledged. */
final class Replay {

    private final DeadLetterTopic deadLetters;
    private final Producer<byte[], byte[]> producer;
    private final Producer<byte[], byte[]> compressing;
    private final String topic;
    private long count;

    Replay(
            DeadLetterTopic deadLetters,
            Producer<byte[], byte[]> producer,
            Producer<byte[], byte[]> compressing,
            String topic) {
        this.deadLetters = deadLetters;
        this.producer = producer;
        this.compressing = compressing;
        this.topic = topic;
    }

    void run() {
        List<DeadLetter> letters = deadLetters.next();
        while (!letters.isEmpty()) {
            replay(letters);
            letters = deadLetters.next();
        }
    }

    /** How many the broker has acknowledged. */
    long count() {
        return count;
    }

    private void replay(List<DeadLetter> letters) {
        List<Future<RecordMetadata>> sent =
                letters.stream().map(it -> producer.send(it.backTo(topic))).toList();
        Map<TopicPartition, OffsetAndMetadata> acknowledged = new HashMap<>();
        try {
            for (int i = 0; i < sent.size(); i++) {
                await(sent.get(i), letters.get(i));
                var record = letters.get(i).record();
                acknowledged.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
                count++;
            }
        } finally {
            deadLetters.commit(acknowledged);
        }
    }

    /** What is too large as it is may have come compressed. */
    private void await(Future<RecordMetadata> acknowledgement, DeadLetter letter) {
        Throwable failure = failure(acknowledgement);
        if (failure instanceof RecordTooLargeException) {
            failure = failure(compressing.send(letter.backTo(topic)));
        }
        if (failure != null) {
            throw new KafkaException("Not taken: " + letter.description() + "\n  " + failure.getMessage(), failure);
        }
    }

    private static @Nullable Throwable failure(Future<RecordMetadata> acknowledgement) {
        try {
            acknowledgement.get();
            return null;
        } catch (ExecutionException e) {
            return Objects.requireNonNullElse(e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
