package com.timeoff.core.openapi;

import com.timeoff.core.web.ProblemType;
import com.timeoff.core.web.Problems;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import org.springframework.http.ProblemDetail;

/** Documents problem documents; one answer may have several of the same status, each as an example. */
final class ProblemExamples {

    /** What all of them look like. */
    static final String SCHEMA = "Problem";

    private static final String MEDIA_TYPE = "application/problem+json";

    private ProblemExamples() {}

    static void add(Operation operation, ProblemType type) {
        add(operation, type, Problems.of(type));
    }

    /** One more example of the answer with this status; only headers that all of them have are required. */
    static void add(Operation operation, ProblemType type, ProblemDetail example) {
        var status = Integer.toString(example.getStatus());
        var first = !operation.getResponses().containsKey(status);
        var answer = operation.getResponses().computeIfAbsent(status, it -> withoutExamples(example));
        answer.getContent().values().forEach(it -> it.addExamples(type.slug().orElse("plain"), example(example)));
        if (answer.getHeaders() != null) {
            answer.getHeaders()
                    .forEach((name, header) -> header.required(
                            header.getRequired() && type.headers().contains(name)));
        }
        for (var name : type.headers()) {
            if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
                answer.addHeaderObject(name, AnswerHeader.named(name).required(first));
            }
        }
    }

    private static ApiResponse withoutExamples(ProblemDetail problem) {
        var content = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        return new ApiResponse()
                .description(problem.getTitle())
                .content(new Content().addMediaType(MEDIA_TYPE, content));
    }

    private static Example example(ProblemDetail problem) {
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
