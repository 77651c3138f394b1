package com.timeoff.core.web;

import com.timeoff.models.ControlCharacters;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text as people type it: lines and tabs, but no other {@link ControlCharacters}, and no half of a surrogate pair. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = PlainText.PATTERN) @ReportAsSingleViolation
public @interface PlainText {

    String PATTERN = "[^" + ControlCharacters.BUT_LINES + "\\p{Cs}]*";

    /** The same for those who do not read Java's, such as JSON schemas. */
    String ECMA_SCRIPT_PATTERN = "^[^" + ControlCharacters.BUT_LINES + "]*$";

    String message() default "must be plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
