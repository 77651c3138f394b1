package com.timeoff.core.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * HTTP, as far as it is the same everywhere.
 *
 * @param maxBodySize the largest request body that is read
 * @param keptBuffers connections whose buffers, 16 KB each, are kept for the next ones
 * @param retryAfter when a client is told to come again after the database was away
 */
@Validated
@ConfigurationProperties("timeoff.web")
record WebProperties(
        @NotNull @DefaultValue("16KB") DataSize maxBodySize,
        @PositiveOrZero @DefaultValue("256") int keptBuffers,
        @NotNull @DefaultValue("5s") Duration retryAfter) {}
