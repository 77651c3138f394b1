package com.timeoff.fault.scenario;

import com.timeoff.fault.check.TopicLog;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Position;
import com.timeoff.models.DeadLetterHeaders;
import com.timeoff.models.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes bad records, and knows which of them came out as dead letters. */
final class Poisoner implements AutoCloseable {

    private final TopicLog log;
    private final History history;
    private final KafkaProducer<byte @Nullable [], byte @Nullable []> producer;
    private final Map<String, byte @Nullable []> written = new HashMap<>();
    private final Set<String> topics = new TreeSet<>();

    Poisoner(TopicLog log, History history) {
        this.log = log;
        this.history = history;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", log.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Each value on each partition. */
    void write(String topic, List<byte @Nullable []> values) throws ExecutionException, InterruptedException {
        topics.add(topic);
        for (var partition : producer.partitionsFor(topic)) {
            for (var value : values) {
                var record = new ProducerRecord<byte @Nullable [], byte @Nullable []>(
                        topic, partition.partition(), null, value);
                var offset = producer.send(record).get().offset();
                history.poisoned(topic, new Position(partition.partition(), offset));
                written.put(topic + '-' + partition.partition() + '@' + offset, value);
            }
        }
    }

    int written() {
        return written.size();
    }

    /** Where those stand that nobody set aside, byte by byte as they were, with a reason. */
    Set<String> withoutDeadLetter() {
        var missing = new TreeSet<>(written.keySet());
        for (var topic : topics) {
            log.read(Topics.deadLettersOf(topic), letter -> {
                var position = header(letter, DeadLetterHeaders.POSITION);
                if (Arrays.equals(written.get(position), letter.value())
                        && !header(letter, DeadLetterHeaders.REASON).isEmpty()) {
                    missing.remove(position);
                }
            });
        }
        return missing;
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
