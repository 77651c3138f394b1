package com.timeoff.core.kafka;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The configured serializer, made once. Spring Kafka replaces a producer after a fatal error and closes the old one's
 * serializers with it: this one stays, with all the schemas it knows. It resolves a topic's schema anew for every record,
 * so it is asked for the first one only.
 */
final class EventSerializer implements Serializer<Object> {

    private final Supplier<Serializer<Object>> serializers;
    private volatile Learned learned;

    /** @param serializers makes the configured one, without any schema it has seen */
    EventSerializer(Supplier<Serializer<Object>> serializers) {
        this.serializers = serializers;
        this.learned = learnNothing();
    }

    @Override
    public byte[] serialize(String topic, Object data) {
        return serialize(topic, new RecordHeaders(), data);
    }

    @Override
    public byte[] serialize(String topic, Headers headers, Object data) {
        var now = learned;
        var writer = now.writers.get(topic);
        if (writer != null && writer.isFor(data)) {
            return writer.write(data);
        }
        var bytes = now.configured.serialize(topic, headers, data);
        WireWriter.after(data, bytes).ifPresent(it -> now.writers.put(topic, it));
        return bytes;
    }

    /** Those of the records it writes. */
    Set<Integer> schemaIds() {
        return learned.writers.values().stream()
                .map(WireWriter::schemaId)
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** As if it had not written yet: the registry is asked again, and may name the schemas otherwise. */
    void forgetSchemas() {
        learned = learnNothing();
    }

    private Learned learnNothing() {
        return new Learned(serializers.get(), new ConcurrentHashMap<>());
    }

    private record Learned(Serializer<Object> configured, Map<String, WireWriter> writers) {}
}
