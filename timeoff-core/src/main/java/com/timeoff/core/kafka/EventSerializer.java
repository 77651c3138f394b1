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
        this.learned = learnNothing(false);
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
        if (now.lost) {
            throw RegistryUnavailableException.because(new IllegalStateException("it has lost the schemas"));
        }
        return learn(topic, headers, data);
    }

    /** As the configured serializer does it, which asks the registry. */
    byte[] learn(String topic, Object data) {
        return learn(topic, new RecordHeaders(), data);
    }

    private byte[] learn(String topic, Headers headers, Object data) {
        var now = learned;
        var bytes = now.configured.serialize(topic, headers, data);
        WireWriter.after(data, bytes).ifPresent(it -> now.writers.put(topic, it));
        if (now.lost) {
            learned = now.found();
        }
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

    /**
     * The registry may name the schemas otherwise when it has them again. Until they are learnt nothing is written, by whoever
     * would have to wait for the registry.
     */
    void forgetSchemas() {
        learned = learnNothing(true);
    }

    private Learned learnNothing(boolean lost) {
        return new Learned(serializers.get(), new ConcurrentHashMap<>(), lost);
    }

    private record Learned(Serializer<Object> configured, Map<String, WireWriter> writers, boolean lost) {

        Learned found() {
            return new Learned(configured, writers, false);
        }
    }
}
