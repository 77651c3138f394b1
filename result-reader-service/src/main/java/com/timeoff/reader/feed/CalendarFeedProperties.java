package com.timeoff.reader.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Calendars for other programs to subscribe to.
 *
 * @param past how long ago leave may have ended to be shown, from one day to ten years; all that is to come is
 * @param cancelledFor how long leave that was cancelled is shown as such, from a day to a year: programs that do not come by
 *     within that time may keep it
 * @param perPerson how many feeds one person may have, from 1 to 100
 * @param rightsFor how long somebody who signs in by a token keeps the right to what feeds show without having called, from
 *     a day to a year
 */
@Validated
@ConfigurationProperties("timeoff.calendar-feeds")
public record CalendarFeedProperties(
        @NotNull @DurationMin(days = 1) @DurationMax(days = 3_660) @DefaultValue("366d")
        Duration past,

        @NotNull @DurationMin(days = 1) @DurationMax(days = 366) @DefaultValue("30d")
        Duration cancelledFor,

        @Min(1) @Max(100) @DefaultValue("10") int perPerson,

        @NotNull @DurationMin(days = 1) @DurationMax(days = 366) @DefaultValue("30d")
        Duration rightsFor) {}
