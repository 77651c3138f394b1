package com.timeoff.core.kafka.producer;

/**
 * What a service writes, by an example: enough to register its schemas and to find its partitions before the first
 * request needs them.
 */
public record ProducerWarmUp(String topic, Object key, Object value) {}
