package com.timeoff.core.openapi;

import com.timeoff.core.web.FieldError;
import com.timeoff.core.web.Problems;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A problem document as an operation may answer with it. */
record ApiProblem(String name, ProblemDetail problem, List<AnswerHeader> headers) {

    /** What all of them look like. */
    static final String SCHEMA = "Problem";

    private static final String MEDIA_TYPE = "application/problem+json";

    static ApiProblem of(HttpStatus status, String type, String detail, AnswerHeader... headers) {
        return new ApiProblem(type, Problems.of(status, type, detail), List.of(headers));
    }

    static ApiProblem invalid(String field, String message) {
        return new ApiProblem("invalid-request", Problems.invalid(List.of(new FieldError(field, message))), List.of());
    }

    /** Without a type of its own: it says no more than its status. */
    static ApiProblem plain(HttpStatus status, AnswerHeader... headers) {
        return new ApiProblem("plain", Problems.plain(status), List.of(headers));
    }

    /** One more example of the answer with this status; only headers that all of them have are required. */
    void addTo(Operation operation) {
        var status = Integer.toString(problem.getStatus());
        var first = !operation.getResponses().containsKey(status);
        var answer = operation.getResponses().computeIfAbsent(status, it -> emptyAnswer());
        answer.getContent().values().forEach(it -> it.addExamples(name, example()));
        if (answer.getHeaders() != null) {
            answer.getHeaders().forEach((title, header) -> header.required(header.getRequired() && has(title)));
        }
        for (var header : headers) {
            if (answer.getHeaders() == null || !answer.getHeaders().containsKey(header.title())) {
                answer.addHeaderObject(header.title(), header.describe().required(first));
            }
        }
    }

    private boolean has(String title) {
        return headers.stream().anyMatch(it -> it.title().equals(title));
    }

    private ApiResponse emptyAnswer() {
        var content = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        return new ApiResponse()
                .description(problem.getTitle())
                .content(new Content().addMediaType(MEDIA_TYPE, content));
    }

    private Example example() {
        var value = new LinkedHashMap<String, Object>();
        if (problem.getType() != null) {
            value.put("type", problem.getType());
        }
        value.put("title", problem.getTitle());
        value.put("status", problem.getStatus());
        if (problem.getDetail() != null) {
            value.put("detail", problem.getDetail());
        }
        if (problem.getProperties() != null) {
            value.putAll(problem.getProperties());
        }
        return new Example().summary(problem.getDetail()).value(value);
    }
}
