package com.timeoff.core.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that cannot be taken in, and why. */
record RejectedRecord(ConsumerRecord<byte[], byte[]> record, RuntimeException reason) {}
