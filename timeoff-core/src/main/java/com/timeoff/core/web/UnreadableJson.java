package com.timeoff.core.web;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the client's words why a body could not be read. */
final class UnreadableJson {

    private static final String WHOLE_BODY = "body";

    private UnreadableJson() {}

    static FieldError explain(HttpMessageNotReadableException e) {
        var cause = e.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new FieldError(path(unknown), "is not a known field");
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return new FieldError(path(mismatch), "is not a valid " + TypeNames.of(mismatch.getTargetType()));
        }
        if (cause instanceof DatabindException other) {
            return new FieldError(path(other), "is not valid");
        }
        var missing = !(cause instanceof JacksonException);
        return new FieldError(WHOLE_BODY, missing ? "is missing or cannot be read" : "is not valid JSON");
    }

    private static String path(DatabindException e) {
        var path = e.getPath().stream()
                .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : it.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? WHOLE_BODY : path;
    }
}
