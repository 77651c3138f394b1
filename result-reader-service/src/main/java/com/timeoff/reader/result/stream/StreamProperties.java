package com.timeoff.reader.result.stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The stream of results and changes.
 *
 * @param pollInterval how often the database is asked for what other instances took in, while somebody listens
 * @param heartbeat how often a silent stream shows that it is alive
 * @param maxSubscribers how many may listen to this instance at a time; each takes 0.12 MB of heap, nearly all of it
 *     Tomcat's buffers
 * @param maxSubscribersPerPerson how many of these one person may be; of more, the oldest is ended once it is as old as
 *     a heartbeat is long
 * @param retryAfter when a client is told to try again after a 503
 * @param queueCapacity how many events a subscriber may be behind the others before its stream is ended; a decision is two
 * @param pageSize how many events are read from the database at a time
 * @param maxAge after which a stream ends at the latest, at least a second; its client goes on from its last id. Shorter
 *     than a session is kept without a call, so that a page in sight keeps its own
 */
@Validated
@ConfigurationProperties("timeoff.stream")
public record StreamProperties(
        @NotNull @DurationMin(millis = 1) @DefaultValue("250ms")
        Duration pollInterval,

        @NotNull @DurationMin(millis = 1) @DefaultValue("15s")
        Duration heartbeat,

        @Min(1) @DefaultValue("200") int maxSubscribers,
        @Min(1) @DefaultValue("10") int maxSubscribersPerPerson,
        @NotNull @DefaultValue("5s") Duration retryAfter,
        @Min(1) @DefaultValue("4000") int queueCapacity,
        @Min(1) @Max(10_000) @DefaultValue("500") int pageSize,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("15m")
        Duration maxAge) {}
