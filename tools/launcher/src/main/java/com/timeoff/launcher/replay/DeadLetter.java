package com.timeoff.launcher.replay;

import com.timeoff.launcher.process.Printable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A record that could not be read, as the services put it aside: its bytes, and in headers whence and why. */
record DeadLetter(ConsumerRecord<byte[], byte[]> record) {

    /** As {@code DeadLetterHeaders} in timeoff-models has them, which is not on this class path. */
    private static final String PREFIX = "dead-letter-";

    static final String REPLAYS = PREFIX + "replays";
    private static final String POSITION = PREFIX + "position";
    private static final String REASON = PREFIX + "reason";

    private static final String SPRING = "kafka_dlt-";
    private static final String PARTITION = SPRING + "original-partition";

    /** As it came, but for the count of its replays: a record that comes round and round can be seen. */
    ProducerRecord<byte[], byte[]> backTo(String topic) {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!isOurs(header.key())) {
                headers.add(header);
            }
        }
        headers.add(REPLAYS, Integer.toString(replays() + 1).getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic, partition(), record.key(), record.value(), headers);
    }

    /** Such as {@code leave-applications-1@42  replayed 2 times  the value is null}. */
    String description() {
        return "%s  replayed %d times  %s".formatted(text(POSITION), replays(), text(REASON));
    }

    /** Where it came from; null, which leaves it to the key, where the header does not say. */
    private @Nullable Integer partition() {
        Header header = record.headers().lastHeader(PARTITION);
        if (header == null || header.value().length != Integer.BYTES) {
            return null;
        }
        int partition = ByteBuffer.wrap(header.value()).getInt();
        return partition < 0 ? null : partition;
    }

    private int replays() {
        String text = text(REPLAYS);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** For a person: what others wrote must not steer the terminal. */
    private String text(String name) {
        Header header = record.headers().lastHeader(name);
        String text =
                header == null || header.value() == null ? "?" : new String(header.value(), StandardCharsets.UTF_8);
        return Printable.line(text);
    }

    private static boolean isOurs(String header) {
        return header.startsWith(SPRING) || header.startsWith(PREFIX);
    }
}
