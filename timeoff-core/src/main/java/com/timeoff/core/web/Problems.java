package com.timeoff.core.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes the suite's problem documents (RFC 9457), of the kinds that {@link ProblemType} lists. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(ProblemType type) {
        return of(type, type.text());
    }

    /** With a text that says more than the type's own. */
    public static ProblemDetail of(ProblemType type, @Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        type.uri().ifPresent(problem::setType);
        return problem;
    }

    /** With some fields to blame. */
    public static ProblemDetail of(ProblemType type, List<InvalidField> errors) {
        var problem = of(type);
        problem.setProperty("errors", errors);
        return problem;
    }

    /** Bad input, field by field. */
    public static ProblemDetail invalid(List<InvalidField> errors) {
        return of(ProblemType.INVALID_REQUEST, errors);
    }

    /** No more than the status says. */
    public static ProblemDetail plain(HttpStatusCode status) {
        return ProblemType.of(status).map(Problems::of).orElseGet(() -> ProblemDetail.forStatus(status));
    }

    /** A problem as an answer. Its type is not negotiated: it is a problem document whatever the client accepts. */
    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return answer(problem, HttpHeaders.EMPTY);
    }

    /** With the time after which to try again. */
    public static ResponseEntity<ProblemDetail> answer(ProblemType type, Duration retryAfter) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfter(retryAfter));
        return answer(of(type), headers);
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
}
