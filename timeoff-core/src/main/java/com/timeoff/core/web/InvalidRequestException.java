package com.timeoff.core.web;

import java.util.List;
import org.springframework.validation.Errors;

/** A request that is refused with 400, naming the field. */
public class InvalidRequestException extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidRequestException(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    /** @param found what validation has found, each in a field */
    public InvalidRequestException(Errors found) {
        this(FieldError.of(found));
    }

    InvalidRequestException(List<FieldError> errors) {
        super(errors.toString());
        this.errors = errors;
    }

    List<FieldError> errors() {
        return errors;
    }
}
