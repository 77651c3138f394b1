package com.timeoff.core.web;

import com.timeoff.core.web.deadline.SlowClientLimits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * HTTP, as far as it is the same everywhere.
 *
 * @param maxBodySize the largest request body that is read
 * @param concurrencyPerPerson how many of one person's requests are worked on at a time; the database has ten connections
 * @param requestsPerPerson how many there may be, with those that wait for their turn, each with one of Tomcat's 64 threads
 * @param retryAfter when a client is told to come again after the database was away
 * @param headTimeout how long the head of a request may take, all of it
 * @param bodyTimeout how long its body may take after that, all of it
 * @param answerTimeout how long a client may take to read 8 KB of its answer
 * @param waitingForBodies how many requests that come slowly are waited for at the same time
 * @param waitingForReaders how many answers that are read slowly are waited for at the same time
 */
@Validated
@ConfigurationProperties("timeoff.web")
record WebProperties(
        @NotNull @DefaultValue("16KB") DataSize maxBodySize,
        @Min(1) @DefaultValue("8") int concurrencyPerPerson,
        @Min(1) @DefaultValue("20") int requestsPerPerson,
        @NotNull @DefaultValue("5s") Duration retryAfter,

        @NotNull @DurationMin(millis = 1) @DefaultValue("5s")
        Duration headTimeout,

        @NotNull @DurationMin(millis = 1) @DefaultValue("5s")
        Duration bodyTimeout,

        @NotNull @DurationMin(millis = 1) @DefaultValue("5s")
        Duration answerTimeout,

        @Positive @DefaultValue("128") int waitingForBodies,
        @Positive @DefaultValue("64") int waitingForReaders) {

    SlowClientLimits slowClientLimits() {
        return new SlowClientLimits(headTimeout, bodyTimeout, answerTimeout, waitingForBodies, waitingForReaders);
    }
}
