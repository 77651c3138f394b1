package com.timeoff.notification.leave;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is told, and how long it is remembered.
 *
 * @param maxAge how long ago something may have happened for anybody to be told of it; up to three days, after which deliveries are
 *     given up
 * @param keepFor how long what is finished is kept; more than three days, in which deliveries are tried, and at least twice
 *     {@code maxAge}: what is forgotten must be too old to be told of again
 */
@Validated
@ConfigurationProperties("timeoff.notifications")
public record LeaveEventProperties(
        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 3) @DefaultValue("24h")
        Duration maxAge,

        @NotNull @DefaultValue("30d") Duration keepFor) {

    private static final Duration LONGEST_DELIVERY = Duration.ofDays(3);

    @AssertTrue(message = "must be more than 3d and at least twice max-age") boolean isKeptForLongEnough() {
        return keepFor.compareTo(LONGEST_DELIVERY) > 0 && keepFor.compareTo(maxAge.multipliedBy(2)) >= 0;
    }
}
