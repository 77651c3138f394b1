package com.timeoff.manager.leave;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param consent when approved leave is cancelled only with a manager's consent, if the applicant asks */
@Validated
@ConfigurationProperties("timeoff.cancellation")
public record CancellationProperties(
        @NotNull @DefaultValue("ALWAYS") Consent consent) {

    public enum Consent {
        ALWAYS,
        /** From the first day of leave on. */
        ONCE_BEGUN,
        NEVER;

        boolean isNeeded(LocalDate firstDay, LocalDate today) {
            return switch (this) {
                case ALWAYS -> true;
                case ONCE_BEGUN -> !firstDay.isAfter(today);
                case NEVER -> false;
            };
        }
    }
}
