package com.timeoff.core.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

/** Documents an operation's {@link JsonExamples}; before there are problems, so that the only answer is the success. */
@Order(0)
class JsonExamplesCustomizer implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var examples = handler.getMethodAnnotation(JsonExamples.class);
        if (examples != null) {
            if (!examples.request().isEmpty()) {
                add(operation.getRequestBody().getContent(), examples.request());
            }
            operation.getResponses().values().forEach(it -> add(it.getContent(), examples.response()));
        }
        return operation;
    }

    private static void add(Content content, String json) {
        try {
            var example = Json31.mapper().readTree(json);
            content.values().forEach(it -> it.setExample(example));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
