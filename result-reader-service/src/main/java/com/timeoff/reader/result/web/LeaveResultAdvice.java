package com.timeoff.reader.result.web;

import com.timeoff.core.web.Problems;
import com.timeoff.reader.result.ApplicationNotFoundException;
import com.timeoff.reader.result.stream.StreamProperties;
import com.timeoff.reader.result.stream.TooManyStreamsException;
import com.timeoff.reader.result.stream.TooManySubscribersException;
import java.time.Duration;
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

    private final Duration retryAfter;

    LeaveResultAdvice(StreamProperties properties) {
        this.retryAfter = properties.retryAfter();
    }

    @ExceptionHandler(ApplicationNotFoundException.class)
    ResponseEntity<ProblemDetail> notFound() {
        return Problems.answer(Problems.of(
                HttpStatus.NOT_FOUND,
                "application-not-found",
                "There is no such application. One that was just submitted is here a moment later."));
    }

    @ExceptionHandler(TooManySubscribersException.class)
    ResponseEntity<ProblemDetail> tooManySubscribers() {
        return later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-many-subscribers",
                "Nobody more can listen to this instance now.",
                retryAfter);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyStreams(TooManyStreamsException e) {
        return later(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-streams",
                "You listen to as many streams as one person may. In a while the oldest gives way to a new one.",
                e.retryAfter());
    }

    private static ResponseEntity<ProblemDetail> later(HttpStatus status, String type, String detail, Duration wait) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Problems.retryAfter(wait));
        return Problems.answer(Problems.of(status, type, detail), headers);
    }
}
