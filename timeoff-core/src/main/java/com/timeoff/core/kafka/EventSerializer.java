package com.timeoff.core.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The configured serializer, made once. Spring Kafka replaces a producer after a fatal error and closes the old one's
 * serializers with it: this one stays, with all the schemas it knows. It resolves a topic's schema anew for every record,
 * so it is asked for the first one only.
 */
final class EventSerializer implements Serializer<Object> {

    private final Serializer<Object> configured;
    private final Map<String, WireWriter> writers = new ConcurrentHashMap<>();

    EventSerializer(Serializer<Object> configured) {
        this.configured = configured;
    }

    @Override
    public byte[] serialize(String topic, Object data) {
        return serialize(topic, new RecordHeaders(), data);
    }

    @Override
    public byte[] serialize(String topic, Headers headers, Object data) {
        var writer = writers.get(topic);
        if (writer != null && writer.isFor(data)) {
            return writer.write(data);
        }
        var bytes = configured.serialize(topic, headers, data);
        WireWriter.after(data, bytes).ifPresent(it -> writers.put(topic, it));
        return bytes;
    }
}
