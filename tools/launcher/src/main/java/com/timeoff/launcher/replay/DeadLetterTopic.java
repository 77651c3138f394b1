package com.timeoff.launcher.replay;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic of dead letters, from where the last replay ended to where it ends now. */
final class DeadLetterTopic implements AutoCloseable {

    static final String GROUP = "timeoff-replay";

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    /**
     * @param fromBeginning replayed ones, too
     * @throws InvalidTopicException if there is no such topic
     */
    DeadLetterTopic(String name, Map<String, Object> config, boolean fromBeginning) {
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Collection<TopicPartition> partitions = partitions(name);
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        }
        ends = consumer.endOffsets(partitions);
    }

    /** Some more, none where all have been handed out. */
    List<DeadLetter> next() {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (ends.keySet().stream().anyMatch(it -> left(it) > 0)) {
            List<DeadLetter> letters = StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                    .filter(it -> it.offset() < ends.getOrDefault(new TopicPartition(it.topic(), it.partition()), 0L))
                    .map(DeadLetter::new)
                    .toList();
            if (!letters.isEmpty()) {
                return letters;
            }
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("no dead letter came within " + TIMEOUT.toSeconds() + " s");
            }
        }
        return List.of();
    }

    /** The next replay begins behind these. */
    void commit(Map<TopicPartition, OffsetAndMetadata> replayed) {
        if (!replayed.isEmpty()) {
            consumer.commitSync(replayed);
        }
    }

    /** What came since this replay began. */
    long remaining() {
        Map<TopicPartition, Long> endsNow = consumer.endOffsets(ends.keySet());
        return endsNow.entrySet().stream()
                .mapToLong(it -> it.getValue() - ends.getOrDefault(it.getKey(), 0L))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private long left(TopicPartition partition) {
        return ends.getOrDefault(partition, 0L) - consumer.position(partition);
    }

    private Collection<TopicPartition> partitions(String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            consumer.close();
            throw new InvalidTopicException("there is no topic " + topic);
        }
        return found.stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
    }
}
