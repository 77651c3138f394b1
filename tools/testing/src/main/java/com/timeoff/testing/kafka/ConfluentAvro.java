package com.timeoff.testing.kafka;

import com.timeoff.testing.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pulsar.kafka.shade.avro.Schema;
import org.apache.pulsar.kafka.shade.avro.generic.GenericData;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecord;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroSerializer;

/**
 * Another producer and consumer on our topics: Confluent's own serdes through the registry's Confluent API, as the .NET services use them.
 */
public final class ConfluentAvro {

    private final KafkaAvroSerializer values = new KafkaAvroSerializer();
    private final KafkaAvroSerializer keys = new KafkaAvroSerializer();
    private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();

    public ConfluentAvro() {
        this(Infrastructure.shared().registryUrl());
    }

    public ConfluentAvro(String registryUrl) {
        var config = Map.of("schema.registry.url", registryUrl + "/apis/ccompat/v7", "auto.register.schemas", true);
        values.configure(config, false);
        keys.configure(config, true);
        deserializer.configure(config, false);
    }

    public byte[] key(String topic, String key) {
        return keys.serialize(topic, key);
    }

    /** The value of a record of version 1, from the resource {@code /v1/<name>.avsc} of timeoff-models' tests. */
    public byte[] value(String topic, Schema schema, Map<String, Object> fields) {
        var record = new GenericData.Record(schema);
        fields.forEach(record::put);
        return values.serialize(topic, record);
    }

    /** As its writer wrote it. */
    public GenericRecord read(String topic, byte[] value) {
        return (GenericRecord) deserializer.deserialize(topic, value);
    }

    /** As a reader of that schema sees it. */
    public GenericRecord read(String topic, byte[] value, Schema readerSchema) {
        return (GenericRecord) deserializer.deserialize(topic, value, readerSchema);
    }

    public String readKey(String topic, byte[] key) {
        return deserializer.deserialize(topic, key).toString();
    }

    /** Version 1 of a contract, as the .NET services have it. */
    public static Schema version1(String name) {
        try (var in = ConfluentAvro.class.getResourceAsStream("/v1/" + name + ".avsc")) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
