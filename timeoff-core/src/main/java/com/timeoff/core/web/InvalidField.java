package com.timeoff.core.web;

import java.util.List;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** What is wrong with one field, in a problem document's {@code errors}. */
public record InvalidField(String field, String message) {

    static List<InvalidField> of(Errors found) {
        return found.getFieldErrors().stream()
                .map(it -> new InvalidField(it.getField(), String.valueOf(it.getDefaultMessage())))
                .toList();
    }

    static List<InvalidField> of(ParameterValidationResult found) {
        if (found instanceof ParameterErrors errors) {
            return of((Errors) errors);
        }
        var name = ParameterNames.of(found.getMethodParameter());
        return found.getResolvableErrors().stream()
                .map(it -> new InvalidField(name, String.valueOf(it.getDefaultMessage())))
                .toList();
    }
}
