package com.timeoff.core.kafka.ingestion;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.apache.kafka.common.serialization.Deserializer;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How records are taken in.
 *
 * @param valueDeserializer what decodes a value; it is given the consumer's properties
 * @param retryInterval first wait before a batch that failed comes again; doubled each time
 * @param maxRetryInterval longest wait
 * @param deadLetterTimeout how long the broker may take to acknowledge a dead letter
 * @param batchTimeout how long a batch may take before readiness goes down
 */
@Validated
@ConfigurationProperties("timeoff.ingestion")
record IngestionProperties(
        @NotNull Class<? extends Deserializer<?>> valueDeserializer,
        @NotNull @DefaultValue("200ms") Duration retryInterval,
        @NotNull @DefaultValue("10s") Duration maxRetryInterval,
        @NotNull @DefaultValue("10s") Duration deadLetterTimeout,

        @NotNull @DurationMin(millis = 1) @DefaultValue("15s")
        Duration batchTimeout) {}
