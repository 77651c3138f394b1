package com.timeoff.notification.unsubscribe.web;

import com.timeoff.core.web.ProblemType;
import com.timeoff.core.web.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0)
class UnsubscribeAdvice {

    @ExceptionHandler(LinkNotFoundException.class)
    ResponseEntity<ProblemDetail> notFound() {
        return Problems.answer(Problems.of(ProblemType.NOT_FOUND));
    }
}
