package com.timeoff.core.web;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the client's words why a body could not be read. */
final class UnreadableJson {

    private static final String WHOLE_BODY = "body";

    private UnreadableJson() {}

    static InvalidField explain(HttpMessageNotReadableException e) {
        var cause = e.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new InvalidField(path(unknown), "is not a known field");
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return new InvalidField(path(mismatch), "is not a valid " + TypeNames.of(mismatch.getTargetType()));
        }
        if (cause instanceof JacksonException other) {
            var path = path(other);
            return new InvalidField(path, path.equals(WHOLE_BODY) ? "is not valid JSON" : "is not valid");
        }
        return new InvalidField(WHOLE_BODY, "is missing or cannot be read");
    }

    /** As Bean Validation writes it: {@code preferences[0].kind}. */
    private static String path(JacksonException e) {
        var path = e.getPath().stream()
                .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : it.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? WHOLE_BODY : path;
    }
}
