package com.timeoff.employee.leave.web;

import com.timeoff.core.web.FieldError;
import com.timeoff.core.web.Problems;
import com.timeoff.employee.leave.NotTheirLeaveException;
import com.timeoff.employee.leave.SubmissionProperties;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0)
class LeaveApplicationAdvice {

    private static final Logger log = LoggerFactory.getLogger(LeaveApplicationAdvice.class);

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong lastWarning = new AtomicLong(System.nanoTime() - QUIET_NANOS);
    private final String retryAfterSeconds;

    LeaveApplicationAdvice(SubmissionProperties properties) {
        this.retryAfterSeconds = Long.toString(properties.retryAfter().toSeconds());
    }

    @ExceptionHandler(NotTheirLeaveException.class)
    ProblemDetail notTheirLeave() {
        var problem = Problems.of(
                HttpStatus.FORBIDDEN, "not-your-leave", "You may submit leave applications for yourself only.");
        problem.setProperty("errors", List.of(new FieldError("empEmail", "must be your own")));
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unconfirmed(UnconfirmedException e) {
        warn(e);
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
        headers.set(LeaveApplicationController.IDEMPOTENCY_KEY, e.key().value());
        return Problems.answer(e.isKnownAsNotTaken() ? notTaken() : outcomeUnknown(), headers);
    }

    private static ProblemDetail notTaken() {
        return Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-many-submissions",
                "Too many leave applications are on their way right now. Yours was not taken; please retry.");
    }

    private static ProblemDetail outcomeUnknown() {
        return Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "outcome-unknown",
                "The queue did not confirm your leave application in time, so it is not known whether it was taken. "
                        + "A retry with the same Idempotency-Key is safe: it is the same application.");
    }

    /** While the broker is away this happens with every request: one line a second says enough. */
    private void warn(UnconfirmedException e) {
        var now = System.nanoTime();
        var last = lastWarning.get();
        if (now - last >= QUIET_NANOS && lastWarning.compareAndSet(last, now)) {
            log.warn(
                    "Submissions are not confirmed: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
        }
    }
}
