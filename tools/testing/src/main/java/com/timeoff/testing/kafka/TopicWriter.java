package com.timeoff.testing.kafka;

import com.timeoff.testing.infrastructure.Infrastructure;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts bytes on a topic, good or bad. */
public final class TopicWriter implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    public TopicWriter() {
        this(Infrastructure.shared().bootstrapServers());
    }

    public TopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has acknowledged it. */
    public RecordMetadata write(String topic, int partition, byte @Nullable [] key, byte @Nullable [] value) {
        return write(topic, partition, Instant.now(), key, value);
    }

    /** The same, as of that time. */
    public RecordMetadata write(
            String topic, int partition, Instant at, byte @Nullable [] key, byte @Nullable [] value) {
        try {
            return producer.send(new ProducerRecord<>(topic, partition, at.toEpochMilli(), key, value))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
