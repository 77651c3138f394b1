package com.timeoff.fault.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic's raw records. */
public record TopicLog(String bootstrapServers) {

    /** From the beginning to what is the end now, each partition in the order of its offsets. */
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(sink);
            }
        }
    }

    public List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        read(topic, records::add);
        return records;
    }
}
