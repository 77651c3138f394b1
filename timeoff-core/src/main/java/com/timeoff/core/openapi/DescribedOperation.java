package com.timeoff.core.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An operation of the document, to be told what the code does not say of it. */
public final class DescribedOperation {

    private final Operation operation;

    private DescribedOperation(Operation operation) {
        this.operation = operation;
    }

    /** Describes the one that the controller's method of this name answers, if that controller is there. */
    public static void in(OpenAPI api, String method, Consumer<DescribedOperation> description) {
        CommonDescription.operations(api)
                .filter(it -> method.equals(it.getOperationId()))
                .map(DescribedOperation::new)
                .forEach(description);
    }

    public DescribedOperation summary(String summary) {
        operation.setSummary(summary);
        return this;
    }

    public DescribedOperation parameter(String name, String description, @Nullable Object example) {
        parameter(name).description(description).example(example);
        return this;
    }

    /** For those that the code itself refuses when they are missing. */
    public DescribedOperation required(String... parameters) {
        List.of(parameters).forEach(it -> parameter(it).required(true));
        return this;
    }

    /** For Java's patterns, which are not JavaScript's. */
    public DescribedOperation pattern(String parameter, String pattern) {
        parameter(parameter).getSchema().setPattern(pattern);
        return this;
    }

    public DescribedOperation request(String example) {
        example(operation.getRequestBody().getContent(), example);
        return this;
    }

    public DescribedOperation answer(String description, String example) {
        example(success().description(description).getContent(), example);
        return this;
    }

    /** An answer that is text, of which the code does not say what it looks like. */
    public DescribedOperation answer(String description, String type, String example) {
        var text = new MediaType().schema(new StringSchema()).example(example);
        success().description(description).setContent(new Content().addMediaType(type, text));
        return this;
    }

    /** Which status a success has instead of 200, and what it carries besides its body. */
    public DescribedOperation successIs(HttpStatus status, AnswerHeader... headers) {
        var success = success();
        operation.getResponses().values().remove(success);
        List.of(headers)
                .forEach(it -> success.addHeaderObject(it.title(), it.describe().required(true)));
        operation.getResponses().addApiResponse(Integer.toString(status.value()), success);
        return this;
    }

    /** A problem document that only this operation answers with. A status may have several. */
    public DescribedOperation problem(HttpStatus status, String type, String detail, AnswerHeader... headers) {
        ApiProblem.of(status, type, detail, headers).addTo(operation);
        return this;
    }

    public DescribedOperation needsTheDatabase() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-unavailable",
                "The data cannot be reached now. A call that changes something may have done so; to repeat it is safe.",
                AnswerHeader.RETRY_AFTER);
    }

    private ApiResponse success() {
        return operation.getResponses().entrySet().stream()
                .filter(it -> it.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Parameter parameter(String name) {
        return operation.getParameters().stream()
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void example(Content content, String json) {
        try {
            content.values().iterator().next().setExample(Json31.mapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
