package com.timeoff.core.openapi;

import com.timeoff.core.web.PlainText;
import com.timeoff.models.LeaveStatus;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the code says of no schema, or of none well enough. */
final class CommonSchemas {

    private static final String REFERENCE = "#/components/schemas/";

    private CommonSchemas() {}

    static void complete(OpenAPI api) {
        var requests = api.getPaths().values().stream()
                .flatMap(it -> it.readOperations().stream())
                .filter(it -> it.getRequestBody() != null)
                .flatMap(it -> it.getRequestBody().getContent().values().stream())
                .map(it -> it.getSchema().get$ref())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        api.getComponents().getSchemas().forEach((name, schema) -> {
            schema.setAdditionalProperties(false);
            patternsAreEcmaScript(schema);
            if (!requests.contains(REFERENCE + name)) {
                answersHaveAllTheirProperties(schema);
            }
        });
        api.getComponents().addSchemas(ProblemExamples.SCHEMA, problem());
    }

    private static void patternsAreEcmaScript(Schema<?> schema) {
        schema.getProperties().values().stream()
                .filter(it -> PlainText.PATTERN.equals(it.getPattern()))
                .forEach(it -> it.setPattern(PlainText.ECMA_SCRIPT_PATTERN));
    }

    /** What is not there is null. */
    private static void answersHaveAllTheirProperties(Schema<?> schema) {
        schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("field", "message"));
        error.setAdditionalProperties(false);
        var problem = new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri").description("Names the kind of problem."))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().format("int32"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(error).description("Which fields are wrong, and why."))
                .addProperty("applicationStatus", applicationStatus())
                .addProperty("overlaps", overlaps())
                .required(List.of("title", "status"))
                .description("RFC 9457");
        problem.setAdditionalProperties(false);
        return problem;
    }

    private static Schema<?> applicationStatus() {
        return statuses().description("How the leave application stands that cannot be changed so.");
    }

    private static Schema<?> statuses() {
        return new StringSchema()
                ._enum(Stream.of(LeaveStatus.values()).map(Enum::name).toList());
    }

    private static Schema<?> overlaps() {
        var overlap = new ObjectSchema()
                .addProperty("applicationId", new StringSchema().format("uuid"))
                .addProperty("status", statuses())
                .addProperty("leaveDurationInHours", new IntegerSchema().format("int32"))
                .addProperty("leaveStartDate", new StringSchema().format("date"))
                .addProperty("lastDay", new StringSchema().format("date"))
                .required(List.of("applicationId", "status", "leaveDurationInHours", "leaveStartDate", "lastDay"));
        overlap.setAdditionalProperties(false);
        return new ArraySchema()
                .items(overlap)
                .description("Leave of the same person that is approved and shares hours with it, 20 at most.");
    }
}
