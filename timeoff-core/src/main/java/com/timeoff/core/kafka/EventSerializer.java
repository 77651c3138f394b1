package com.timeoff.core.kafka;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The configured serializer, made once. Spring Kafka replaces a producer after a fatal error and closes the old one's
 * serializers with it: this one stays, with all the schemas it knows.
 */
record EventSerializer(Serializer<Object> configured) implements Serializer<Object> {

    @Override
    public byte[] serialize(String topic, Object data) {
        return configured.serialize(topic, data);
    }

    @Override
    public byte[] serialize(String topic, Headers headers, Object data) {
        return configured.serialize(topic, headers, data);
    }
}
