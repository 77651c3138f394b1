package com.timeoff.reader.result.web;

import com.timeoff.core.web.ProblemType;
import com.timeoff.core.web.Problems;
import com.timeoff.reader.result.ApplicationNotFoundException;
import com.timeoff.reader.result.stream.StreamProperties;
import com.timeoff.reader.result.stream.TooManyStreamsException;
import com.timeoff.reader.result.stream.TooManySubscribersException;
import java.time.Duration;
import org.springframework.core.annotation.Order;
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
        return Problems.answer(Problems.of(ProblemType.RESULT_NOT_FOUND));
    }

    @ExceptionHandler(TooManySubscribersException.class)
    ResponseEntity<ProblemDetail> tooManySubscribers() {
        return Problems.answer(ProblemType.TOO_MANY_SUBSCRIBERS, retryAfter);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyStreams(TooManyStreamsException e) {
        return Problems.answer(ProblemType.TOO_MANY_STREAMS, e.retryAfter());
    }
}
