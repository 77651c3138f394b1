package com.timeoff.core.calendar;

import com.timeoff.models.Department;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people work. The services are to be configured alike.
 *
 * @param week the hours of a week's days, from 0 to 24, Monday first
 * @param holidays of which country or region the public holidays have no hours, such as {@code de-be}; absent: no holidays
 * @param days as text, so that what is empty is there: the hours of single days, whatever the week and the holidays say, by dates such as {@code 2026-12-24}
 * @param departments those that work otherwise
 */
@Validated
@ConfigurationProperties("timeoff.calendar")
public record CalendarProperties(
        @DefaultValue({"8", "8", "8", "8", "8", "0", "0"}) List<Integer> week,

        @Nullable String holidays,
        @DefaultValue Map<String, String> days,
        @DefaultValue Map<Department, @Valid OfDepartment> departments) {

    /**
     * What is absent is as with all; its days are added to theirs.
     *
     * @param holidays empty: no holidays
     */
    public record OfDepartment(
            @Nullable List<Integer> week,
            @Nullable String holidays,
            @DefaultValue Map<String, String> days) {}
}
