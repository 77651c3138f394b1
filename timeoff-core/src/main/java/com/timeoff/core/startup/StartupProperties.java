package com.timeoff.core.startup;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Starting while a dependency is unavailable.
 *
 * @param timeout how long the start waits for topics, schemas and tables before it goes on without them
 * @param retryInterval longest pause between two attempts
 */
@Validated
@ConfigurationProperties("timeoff.startup")
record StartupProperties(
        @NotNull @DefaultValue("5s") Duration timeout,
        @NotNull @DefaultValue("2s") Duration retryInterval) {}
