package com.timeoff.notification.reminder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When it is told that something waits for long.
 *
 * @param managersAfter after how many working days the managers are reminded, from 0 to 250; 0: never
 * @param hrAfter after how many working days HR is told, from 0 to 250; 0: never
 * @param timeZone in which days begin; absent: the machine's
 * @param interval between two looks
 */
@Validated
@ConfigurationProperties("timeoff.reminders")
record ReminderProperties(
        @Min(0) @Max(250) @DefaultValue("3") int managersAfter,
        @Min(0) @Max(250) @DefaultValue("6") int hrAfter,
        @Nullable ZoneId timeZone,

        @NotNull @DurationMin(millis = 100) @DefaultValue("1m")
        Duration interval) {

    ZoneId zone() {
        return timeZone == null ? ZoneId.systemDefault() : timeZone;
    }
}
