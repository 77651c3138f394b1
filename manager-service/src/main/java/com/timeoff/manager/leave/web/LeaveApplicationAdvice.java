package com.timeoff.manager.leave.web;

import com.timeoff.core.web.Problems;
import com.timeoff.manager.leave.AlreadyDecidedException;
import com.timeoff.manager.leave.ApplicationNotFoundException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0)
class LeaveApplicationAdvice {

    @ExceptionHandler
    ProblemDetail notFound(ApplicationNotFoundException e) {
        return Problems.of(HttpStatus.NOT_FOUND, "application-not-found", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail alreadyDecided(AlreadyDecidedException e) {
        return Problems.of(HttpStatus.CONFLICT, "already-decided", e.getMessage());
    }
}
