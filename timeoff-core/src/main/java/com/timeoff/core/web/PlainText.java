package com.timeoff.core.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text as people type it: lines and tabs, but no other control characters, and no half of a surrogate pair. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = PlainText.PATTERN) @ReportAsSingleViolation
public @interface PlainText {

    String PATTERN = "[[^\\p{Cntrl}\\p{Cs}][\\r\\n\\t]]*";

    /** The same for those who do not read Java's, such as JSON schemas. */
    String ECMA_SCRIPT_PATTERN = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]*$";

    String message() default "must be plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
