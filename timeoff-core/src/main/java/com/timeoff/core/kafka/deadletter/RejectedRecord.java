package com.timeoff.core.kafka.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that cannot be taken in, and why. */
public record RejectedRecord(ConsumerRecord<byte[], byte[]> record, RuntimeException reason) {}
