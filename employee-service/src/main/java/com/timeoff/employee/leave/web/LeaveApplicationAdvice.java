package com.timeoff.employee.leave.web;

import com.timeoff.core.web.ApiHeaders;
import com.timeoff.core.web.InvalidField;
import com.timeoff.core.web.ProblemType;
import com.timeoff.core.web.Problems;
import com.timeoff.employee.leave.DepartmentMissingException;
import com.timeoff.employee.leave.IdempotencyKey;
import com.timeoff.employee.leave.NotTheirDepartmentException;
import com.timeoff.employee.leave.NotTheirLeaveException;
import com.timeoff.employee.leave.QuotaExceededException;
import com.timeoff.employee.leave.SubmissionProperties;
import com.timeoff.employee.leave.TooManySubmissionsException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How leave applications are refused. */
@RestControllerAdvice
@Order(0)
class LeaveApplicationAdvice {

    private static final Logger log = LoggerFactory.getLogger(LeaveApplicationAdvice.class);

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong lastWarning = new AtomicLong(System.nanoTime() - QUIET_NANOS);
    private final String retryAfter;

    LeaveApplicationAdvice(SubmissionProperties properties) {
        this.retryAfter = Problems.retryAfter(properties.retryAfter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> departmentMissing(DepartmentMissingException e) {
        return Problems.answer(
                Problems.invalid(List.of(new InvalidField("empDepartment", String.valueOf(e.getMessage())))));
    }

    @ExceptionHandler(NotTheirLeaveException.class)
    ProblemDetail notTheirLeave() {
        return Problems.of(ProblemType.NOT_YOUR_LEAVE, mustBeYourOwn("empEmail"));
    }

    @ExceptionHandler(NotTheirDepartmentException.class)
    ProblemDetail notTheirDepartment() {
        return Problems.of(ProblemType.NOT_YOUR_DEPARTMENT, mustBeYourOwn("empDepartment"));
    }

    /** Called, not found by Spring, as it is later than the request; the key is to retry with. */
    ResponseEntity<ProblemDetail> unconfirmed(Throwable failure, IdempotencyKey key) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        warn(cause);
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        headers.set(ApiHeaders.IDEMPOTENCY_KEY, key.value());
        return Problems.answer(Problems.of(typeOf(cause)), headers);
    }

    private static ProblemType typeOf(Throwable cause) {
        if (cause instanceof QuotaExceededException) {
            return ProblemType.TOO_MANY_OF_YOUR_SUBMISSIONS;
        }
        return cause instanceof TooManySubmissionsException
                ? ProblemType.TOO_MANY_SUBMISSIONS
                : ProblemType.OUTCOME_UNKNOWN;
    }

    private static List<InvalidField> mustBeYourOwn(String field) {
        return List.of(new InvalidField(field, "must be your own"));
    }

    /** While the broker is away this happens with every request: one line a second says enough. */
    private void warn(Throwable cause) {
        var now = System.nanoTime();
        var last = lastWarning.get();
        if (now - last >= QUIET_NANOS && lastWarning.compareAndSet(last, now)) {
            log.warn("Submissions are not confirmed: {}", cause.toString());
        }
    }
}
