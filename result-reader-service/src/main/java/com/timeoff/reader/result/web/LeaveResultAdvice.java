package com.timeoff.reader.result.web;

import com.timeoff.core.web.Problems;
import com.timeoff.reader.result.stream.NoPlaceException;
import com.timeoff.reader.result.stream.StreamProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0)
class LeaveResultAdvice {

    private final String retryAfterSeconds;

    LeaveResultAdvice(StreamProperties properties) {
        this.retryAfterSeconds = Long.toString(properties.retryAfter().toSeconds());
    }

    @ExceptionHandler(ApplicationNotFoundException.class)
    ResponseEntity<ProblemDetail> notFound() {
        return Problems.answer(Problems.of(
                HttpStatus.NOT_FOUND,
                "application-not-found",
                "There is no such application. One that was just submitted is here a moment later."));
    }

    @ExceptionHandler(NoPlaceException.class)
    ResponseEntity<ProblemDetail> noPlace() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
        var problem = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE, "too-many-subscribers", "Nobody more can listen to this instance now.");
        return Problems.answer(problem, headers);
    }
}
