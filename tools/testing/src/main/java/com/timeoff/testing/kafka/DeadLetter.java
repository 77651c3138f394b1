package com.timeoff.testing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.models.DeadLetterHeaders;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.Infrastructure;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** A record that a service put aside, and what its headers say. */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record) {

    /** Waits for the first one of that topic that fits. */
    public static DeadLetter await(String topic, Predicate<DeadLetter> fits) {
        try (var reader = new TopicReader(Topics.deadLettersOf(topic))) {
            return new DeadLetter(reader.await(it -> fits.test(new DeadLetter(it))));
        }
    }

    /** All of that topic that are there now. */
    public static List<DeadLetter> all(String topic) {
        return all(topic, Infrastructure.shared().bootstrapServers());
    }

    public static List<DeadLetter> all(String topic, String bootstrapServers) {
        try (var reader = new TopicReader(Topics.deadLettersOf(topic), bootstrapServers)) {
            return reader.all().stream().map(DeadLetter::new).toList();
        }
    }

    /** What {@link #position()} says of a record that was written there. */
    public static String positionOf(RecordMetadata written) {
        return position(written.topic(), written.partition(), written.offset());
    }

    /** The bytes that came. */
    public byte @Nullable [] value() {
        return record.value();
    }

    /** Where they came, such as {@code leave-applications-1@42}. */
    public String position() {
        return text(DeadLetterHeaders.POSITION);
    }

    /** The same by the headers of Spring Kafka. */
    public String springPosition() {
        return position(
                text(KafkaHeaders.DLT_ORIGINAL_TOPIC),
                ByteBuffer.wrap(bytes(KafkaHeaders.DLT_ORIGINAL_PARTITION)).getInt(),
                ByteBuffer.wrap(bytes(KafkaHeaders.DLT_ORIGINAL_OFFSET)).getLong());
    }

    public String reason() {
        return text(DeadLetterHeaders.REASON);
    }

    public boolean has(String header) {
        return record.headers().lastHeader(header) != null;
    }

    /** How often it has been replayed: 0 where nothing says so. */
    public int replays() {
        return has(DeadLetterHeaders.REPLAYS) ? Integer.parseInt(text(DeadLetterHeaders.REPLAYS)) : 0;
    }

    private static String position(String topic, int partition, long offset) {
        return topic + '-' + partition + '@' + offset;
    }

    private String text(String header) {
        return new String(bytes(header), UTF_8);
    }

    private byte[] bytes(String header) {
        return Objects.requireNonNull(record.headers().lastHeader(header), header)
                .value();
    }
}
