package com.timeoff.local.replay;

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

/** Sends dead letters back to their topic. Whatever stops it, the next one goes on with what was not acknowledged. */
final class Replay {

    private final DeadLetterTopic deadLetters;
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private long count;

    Replay(DeadLetterTopic deadLetters, Producer<byte[], byte[]> producer, String topic) {
        this.deadLetters = deadLetters;
        this.producer = producer;
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

    private static void await(Future<RecordMetadata> acknowledgement, DeadLetter letter) {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            Throwable reason = Objects.requireNonNullElse(e.getCause(), e);
            throw new KafkaException("Not taken: " + letter.description() + "\n  " + reason.getMessage(), reason);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
