package com.timeoff.employee.leave.web;

import jakarta.servlet.WriteListener;
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
 * A response is written where it becomes known, and no thread waits for it, nor for the client to read it. Spring would
 * send the request through all filters once more, which costs as much as the first time; see ADR 7.
 */
final class NonBlockingResponseWriter {

    private static final Logger log = LoggerFactory.getLogger(NonBlockingResponseWriter.class);

    private final JsonMapper json;

    NonBlockingResponseWriter(JsonMapper json) {
        this.json = json;
    }

    /** @param answer must come: nothing else ends the request */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            CompletableFuture<? extends ResponseEntity<?>> answer)
            throws IOException {
        var pending = request.startAsync();
        pending.setTimeout(0);
        var possible = new WritePossible();
        response.getOutputStream().setWriteListener(possible);
        possible.thenCompose(now -> answer).whenComplete((entity, failure) -> {
            try {
                write(entity, request, response);
            } catch (IOException e) {
                return; // the client is gone, and Tomcat ends the request
            } catch (RuntimeException e) {
                log.error("An answer could not be written", e);
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
            pending.complete();
        });
    }

    private void write(ResponseEntity<?> entity, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (entity.getBody() instanceof ProblemDetail problem) {
            problem.setInstance(URI.create(request.getRequestURI()));
        }
        var body = json.writeValueAsBytes(entity.getBody());
        response.setStatus(entity.getStatusCode().value());
        entity.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var out = response.getOutputStream();
        out.write(body);
        out.close(); // sends it
    }

    /**
     * Completed when Tomcat lets a response be written. Whoever writes one that has a listener never waits for the client
     * to read: what does not fit into the socket, Tomcat sends later, without a thread that waits.
     */
    private static final class WritePossible extends CompletableFuture<Void> implements WriteListener {

        @Override
        public void onWritePossible() {
            complete(null);
        }

        @Override
        public void onError(Throwable failure) {
            // Tomcat ends the request.
        }
    }
}
