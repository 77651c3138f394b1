package com.timeoff.core.web;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of what comes in over HTTP.
 *
 * @param maxBodySize the largest request body that is read
 */
@Validated
@ConfigurationProperties("timeoff.web")
record WebProperties(@NotNull @DefaultValue("16KB") DataSize maxBodySize) {}
