package com.timeoff.core.web;

import java.util.List;
import org.springframework.validation.Errors;

/** What is wrong with one field, in a problem document's {@code errors}. */
public record FieldError(String field, String message) {

    static List<FieldError> of(Errors found) {
        return found.getFieldErrors().stream()
                .map(it -> new FieldError(it.getField(), String.valueOf(it.getDefaultMessage())))
                .toList();
    }
}
