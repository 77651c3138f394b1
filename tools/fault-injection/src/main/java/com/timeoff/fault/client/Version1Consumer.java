package com.timeoff.fault.client;

import static java.util.stream.Collectors.toMap;

import com.timeoff.models.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroTypeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.pulsar.kafka.shade.avro.Schema;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecord;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads results as the original .NET reader does: it knows version 1 of one record, and nothing inside its loop catches
 * anything, so that its first failure ends it.
 */
public final class Version1Consumer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaAvroDeserializer avro = new KafkaAvroDeserializer();
    private final Schema version1 = version1();
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> first;
    private final Thread thread;
    private volatile long decisions;
    private volatile boolean closed;
    private volatile @Nullable RuntimeException failure;

    private Version1Consumer(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> first, URI registry) {
        this.consumer = consumer;
        this.first = first;
        next.putAll(first);
        avro.configure(Map.of("schema.registry.url", registry + "/apis/ccompat/v7"), false);
        thread = new Thread(this::run, "version-1-consumer");
        thread.setDaemon(true);
    }

    /** From what is the topic's end now, until it fails or is closed. */
    public static Version1Consumer atEnd(String bootstrapServers, URI registry, String topic) {
        return start(bootstrapServers, registry, topic, true);
    }

    public static Version1Consumer atBeginning(String bootstrapServers, URI registry, String topic) {
        return start(bootstrapServers, registry, topic, false);
    }

    private static Version1Consumer start(String bootstrapServers, URI registry, String topic, boolean atEnd) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        consumer.assign(partitions);
        if (atEnd) {
            consumer.seekToEnd(partitions);
        } else {
            consumer.seekToBeginning(partitions);
        }
        var first = partitions.stream().collect(toMap(it -> it, consumer::position));
        var reader = new Version1Consumer(consumer, first, registry);
        reader.thread.start();
        return reader;
    }

    /** How many it has read. */
    public long decisions() {
        return decisions;
    }

    /** The offsets with which it began. */
    public Map<TopicPartition, Long> first() {
        return first;
    }

    /** Whether it has read everything before that offset. */
    public boolean hasRead(TopicPartition partition, long end) {
        return next.getOrDefault(partition, 0L) >= end;
    }

    /** What has ended it; empty while it runs. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private void run() {
        try {
            consume();
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            consumer.close();
        }
    }

    private void consume() {
        while (!closed) {
            for (var record : consumer.poll(POLL)) {
                read(record);
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        avro.deserialize(record.topic(), record.key());
        var written = (GenericRecord) avro.deserialize(record.topic(), record.value());
        // Avro for C# compares the whole names, for Java it does not.
        if (!written.getSchema().getFullName().equals(version1.getFullName())) {
            throw new AvroTypeException("a " + written.getSchema().getFullName() + " on " + record.topic());
        }
        var result = (GenericRecord) avro.deserialize(record.topic(), record.value(), version1);
        Decision.announcedBy(result.get("Result").toString()).orElseThrow();
        decisions++;
    }

    private static Schema version1() {
        try (var in = Version1Consumer.class.getResourceAsStream("/v1/LeaveApplicationProcessed.avsc")) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it has ended. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
