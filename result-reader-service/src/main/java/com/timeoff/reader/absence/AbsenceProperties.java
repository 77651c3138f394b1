package com.timeoff.reader.absence;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is away.
 *
 * @param colleagues whose absences everybody may see, beside what {@link com.timeoff.core.person.LeaveScope} says
 */
@Validated
@ConfigurationProperties("timeoff.absences")
public record AbsenceProperties(
        @NotNull @DefaultValue("NONE") Colleagues colleagues) {

    public enum Colleagues {
        NONE,
        /** Those of the own department, by name and days only. */
        DEPARTMENT
    }
}
