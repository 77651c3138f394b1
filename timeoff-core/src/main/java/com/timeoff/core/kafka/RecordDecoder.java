package com.timeoff.core.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Turns a record's bytes into an Avro record. Listeners take bytes and decode here, not in the consumer, because only
 * here a bad record can be told from a registry that is away.
 */
class RecordDecoder {

    private final Deserializer<?> deserializer;
    private final SchemaRegistryProbe registry;

    RecordDecoder(Deserializer<?> deserializer, SchemaRegistryProbe registry) {
        this.deserializer = deserializer;
        this.registry = registry;
    }

    /**
     * @throws UnreadableRecordException if these bytes are no such record
     * @throws RegistryUnavailableException if that cannot be said now
     */
    <V> V decode(ConsumerRecord<byte[], byte[]> record, Class<V> type) {
        if (record.value() == null) {
            throw new UnreadableRecordException("the value is null");
        }
        var value = deserialize(record);
        if (!type.isInstance(value)) {
            throw new UnreadableRecordException("the value is no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    private Object deserialize(ConsumerRecord<byte[], byte[]> record) {
        try {
            return deserializer.deserialize(record.topic(), record.headers(), record.value());
        } catch (RuntimeException | StackOverflowError e) { // The latter of a value that is nested without end.
            if (!registry.answers()) {
                throw new RegistryUnavailableException(e);
            }
            throw new UnreadableRecordException("the value cannot be decoded: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
