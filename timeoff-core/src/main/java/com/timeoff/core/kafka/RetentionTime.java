package com.timeoff.core.kafka;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a topic keeps a record: Kafka's {@code -1}, which is for ever, or a day and more. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RetentionTime.Validator.class)
@interface RetentionTime {

    String message() default "must be -1, for ever, or from 1d to 36500d";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<RetentionTime, Duration> {

        private static final Duration FOR_EVER = Duration.ofMillis(-1);
        private static final Duration SHORTEST = Duration.ofDays(1);
        private static final Duration LONGEST = Duration.ofDays(36_500);

        @Override
        public boolean isValid(@Nullable Duration value, ConstraintValidatorContext context) {
            return value == null
                    || value.equals(FOR_EVER)
                    || (value.compareTo(SHORTEST) >= 0 && value.compareTo(LONGEST) <= 0);
        }
    }
}
