package com.timeoff.employee.leave.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer is written where it becomes known, and no thread waits for it. Spring would send the request through all
 * filters once more, which costs as much as the first time; see ADR 7.
 */
final class LateAnswers {

    private static final Logger log = LoggerFactory.getLogger(LateAnswers.class);

    private final JsonMapper json;

    LateAnswers(JsonMapper json) {
        this.json = json;
    }

    /** @param answer must come: nothing else ends the request */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            CompletableFuture<? extends ResponseEntity<?>> answer) {
        var pending = request.startAsync();
        pending.setTimeout(0);
        answer.whenComplete((entity, failure) -> {
            try {
                write(entity, request, response);
            } catch (IOException | RuntimeException e) {
                log.error("An answer could not be written", e);
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            } finally {
                pending.complete();
            }
        });
    }

    /**
     * Into a buffer: Tomcat sends it, on a thread of its own, so that a client that does not read holds up nobody. It says
     * how long it is, too: told so here, it would send at once, on this thread.
     */
    private void write(ResponseEntity<?> entity, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (entity.getBody() instanceof ProblemDetail problem) {
            problem.setInstance(URI.create(request.getRequestURI()));
        }
        var body = json.writeValueAsBytes(entity.getBody());
        response.setStatus(entity.getStatusCode().value());
        entity.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.getOutputStream().write(body);
    }
}
