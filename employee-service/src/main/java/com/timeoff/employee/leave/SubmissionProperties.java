package com.timeoff.employee.leave;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param ackTimeout how long a request waits for the broker's acknowledgement
 * @param maxInFlight how many applications may be without an acknowledgement at a time
 * @param maxInFlightPerPerson how many of these one person may have submitted
 * @param retryAfter when a client is told to try again after a 503
 * @param resultsUrl where clients reach the result-reader-service
 */
@Validated
@ConfigurationProperties("timeoff.submission")
public record SubmissionProperties(
        @NotNull @DefaultValue("4500ms") Duration ackTimeout,
        @Min(1) @DefaultValue("5000") int maxInFlight,
        @Min(1) @DefaultValue("2500") int maxInFlightPerPerson,
        @NotNull @DefaultValue("5s") Duration retryAfter,
        @NotNull @DefaultValue("http://localhost:8083") URI resultsUrl) {}
