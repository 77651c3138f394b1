package com.timeoff.notification.webhook.web;

import com.timeoff.core.web.ProblemType;
import com.timeoff.core.web.Problems;
import com.timeoff.notification.webhook.EndpointNotFoundException;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0)
class WebhookEndpointAdvice {

    @ExceptionHandler(EndpointNotFoundException.class)
    ResponseEntity<ProblemDetail> notFound() {
        return Problems.answer(Problems.of(ProblemType.WEBHOOK_ENDPOINT_NOT_FOUND));
    }
}
