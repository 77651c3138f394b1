package com.timeoff.core.web;

import java.util.List;

/** A request that is refused with 400, naming the field. */
public class InvalidRequestException extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidRequestException(String field, String message) {
        super(field + ": " + message);
        this.errors = List.of(new FieldError(field, message));
    }

    List<FieldError> errors() {
        return errors;
    }
}
