package com.timeoff.manager.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is relayed.
 *
 * @param batchSize the most changes that are on their way at once
 * @param pollInterval how often to look for what another instance left behind
 * @param retryInterval first wait after a failure; doubled each time
 * @param maxRetryInterval longest wait
 */
@Validated
@ConfigurationProperties("timeoff.outbox")
public record OutboxProperties(
        @Min(1) @Max(10_000) @DefaultValue("500") int batchSize,
        @NotNull @DefaultValue("1s") Duration pollInterval,
        @NotNull @DefaultValue("100ms") Duration retryInterval,
        @NotNull @DefaultValue("5s") Duration maxRetryInterval) {}
