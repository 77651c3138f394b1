package com.timeoff.core.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes the suite's problem documents (RFC 9457). */
public final class Problems {

    private static final String TYPE_PREFIX = "urn:timeoff:problem:";

    private Problems() {}

    /** A problem of a kind of its own, named by a word such as {@code already-decided}. */
    public static ProblemDetail of(HttpStatus status, String type, @Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE_PREFIX + type));
        return problem;
    }

    /** A problem as an answer. Its type is not negotiated: it is a problem document whatever the client accepts. */
    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return answer(problem, HttpHeaders.EMPTY);
    }

    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** For {@code Retry-After}: whole seconds, rounded up, so that who waits that long has waited long enough. */
    public static String retryAfter(Duration wait) {
        return Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** Bad input, field by field. */
    public static ProblemDetail invalid(List<FieldError> errors) {
        var problem = of(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not valid.");
        problem.setProperty("errors", errors);
        return problem;
    }

    /** No more than the status says. */
    public static ProblemDetail plain(HttpStatusCode status) {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(
                switch (status.value()) {
                    case 400 -> "The request cannot be understood.";
                    case 404 -> "There is nothing here.";
                    case 408 -> "The request took too long to come.";
                    case 413 -> "The request body is too large.";
                    case 429 ->
                        "Too many of your requests are here already. Wait for one to be answered, then try again.";
                    case 500 -> "Something went wrong on our side. It has been logged.";
                    default -> null;
                });
        return problem;
    }
}
