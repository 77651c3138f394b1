package com.timeoff.core.kafka.producer;

import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.core.kafka.schema.WireFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The configured serializer, made once for each topic: Apicurio's registers a schema for the first topic it meets it on only,
 * and all topics have the same key. Spring Kafka replaces a producer after a fatal error and closes the old one's serializers
 * with it: this one stays, with all the schemas it knows.
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
        if (now.lost && !now.topics.contains(topic)) {
            throw RegistryUnavailableException.because(new IllegalStateException("it has lost the schemas"));
        }
        return configured(now, topic).serialize(topic, headers, data);
    }

    /** Writes the first record of its schema, for which the configured serializer asks the registry. */
    byte[] learn(String topic, Object data) {
        var now = learned;
        var bytes = configured(now, topic).serialize(topic, new RecordHeaders(), data);
        WireFormat.schemaId(bytes).ifPresent(now.schemaIds::add);
        now.topics.add(topic);
        return bytes;
    }

    /** Those that were learnt. */
    Set<Integer> schemaIds() {
        return Set.copyOf(learned.schemaIds);
    }

    /**
     * The registry may name the schemas otherwise when it has them again. Until that of a topic is learnt nothing is written
     * to it, by whoever would have to wait for the registry.
     */
    void forgetSchemas() {
        learned = learnNothing(true);
    }

    private Learned learnNothing(boolean lost) {
        return new Learned(
                new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet(), lost);
    }

    private Serializer<Object> configured(Learned now, String topic) {
        return now.byTopic.computeIfAbsent(topic, it -> serializers.get());
    }

    /** @param topics whose schema was learnt: if the others are lost, only these are written to */
    private record Learned(
            Map<String, Serializer<Object>> byTopic, Set<String> topics, Set<Integer> schemaIds, boolean lost) {}
}
