package com.timeoff.core.kafka.consumer;

import com.timeoff.core.kafka.topics.TopicSettings;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Keys and values as the bytes that came, as far as there is memory for them: a batch that came compressed may hold more
 * than that, where the broker is not configured to refuse it ({@link TopicSettings}). What is larger than any record of ours is
 * cut, and a poll ends early when it has enough.
 */
public class PolledBytes implements Deserializer<byte[]> {

    /** Of a key, of a value, of all headers. */
    public static final int MAX_BYTES = TopicSettings.MAX_RECORD_BYTES;

    /** What remains of a larger one. */
    static final int CUT = 1_000;

    private static final int MAX_POLL_BYTES = 4 * 1024 * 1024;

    // Kafka makes a deserializer for keys and one for values, and calls both in the thread that polls.
    private static final ThreadLocal<Integer> POLLED = ThreadLocal.withInitial(() -> 0);

    /** What this thread deserializes from now on is of another poll. */
    static void beginPoll() {
        POLLED.set(0);
    }

    @Override
    public byte[] deserialize(String topic, byte[] data) {
        return data;
    }

    @Override
    public byte[] deserialize(String topic, Headers headers, ByteBuffer data) {
        if (size(headers) > MAX_BYTES) {
            for (var header : headers.toArray()) {
                headers.remove(header.key());
            }
        }
        var bytes = new byte[data.remaining() > MAX_BYTES ? CUT : data.remaining()];
        data.duplicate().get(bytes);
        account(bytes.length + size(headers));
        return bytes;
    }

    /** Kafka ends the poll with what it has, and asks for this one again in the next. */
    private static void account(int more) {
        var polled = POLLED.get() + more;
        if (polled > MAX_POLL_BYTES) {
            throw new SerializationException("enough for one poll");
        }
        POLLED.set(polled);
    }

    private static int size(Headers headers) {
        return Arrays.stream(headers.toArray()).mapToInt(PolledBytes::size).sum();
    }

    private static int size(Header header) {
        return header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
}
