package com.timeoff.manager.leave.web;

import com.timeoff.core.web.InvalidField;
import com.timeoff.core.web.ProblemType;
import com.timeoff.core.web.Problems;
import com.timeoff.manager.leave.ApplicationNotFoundException;
import com.timeoff.manager.leave.CommentMissingException;
import com.timeoff.manager.leave.NotTheirChangeException;
import com.timeoff.manager.leave.NotTheirDecisionException;
import com.timeoff.manager.leave.OverlapsApprovedLeaveException;
import com.timeoff.manager.leave.StatusConflictException;
import com.timeoff.manager.leave.TooManyChangesException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0)
class LeaveApplicationAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> commentMissing(CommentMissingException e) {
        return Problems.answer(Problems.invalid(List.of(new InvalidField("comment", String.valueOf(e.getMessage())))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(ApplicationNotFoundException e) {
        return Problems.answer(Problems.of(ProblemType.APPLICATION_NOT_FOUND, e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notTheirDecision(NotTheirDecisionException e) {
        return Problems.answer(Problems.of(ProblemType.NOT_YOUR_DECISION, e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notTheirChange(NotTheirChangeException e) {
        return Problems.answer(Problems.of(ProblemType.NOT_YOURS_TO_CHANGE, e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> statusConflict(StatusConflictException e) {
        var problem = Problems.of(ProblemType.STATUS_CONFLICT, e.getMessage());
        problem.setProperty("applicationStatus", e.status());
        return Problems.answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overlapsApprovedLeave(OverlapsApprovedLeaveException e) {
        var problem = Problems.of(ProblemType.OVERLAPS_APPROVED_LEAVE, e.getMessage());
        problem.setProperty("overlaps", OverlapResponse.of(e.overlaps()));
        return Problems.answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyChanges(TooManyChangesException e) {
        return Problems.answer(Problems.of(ProblemType.TOO_MANY_CHANGES, e.getMessage()));
    }
}
