package com.timeoff.core.web;

import java.util.List;
import org.springframework.validation.Errors;

/** A request that is refused with 400, naming the field. */
public class InvalidRequestException extends RuntimeException {

    private final transient List<InvalidField> errors;

    public InvalidRequestException(String field, String message) {
        this(List.of(new InvalidField(field, message)));
    }

    public InvalidRequestException(Errors found) {
        this(InvalidField.of(found));
    }

    InvalidRequestException(List<InvalidField> errors) {
        super(errors.toString());
        this.errors = errors;
    }

    List<InvalidField> errors() {
        return errors;
    }
}
