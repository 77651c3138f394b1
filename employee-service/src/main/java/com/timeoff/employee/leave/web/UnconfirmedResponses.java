package com.timeoff.employee.leave.web;

import com.timeoff.core.web.Problems;
import com.timeoff.employee.leave.IdempotencyKey;
import com.timeoff.employee.leave.QueueFullException;
import com.timeoff.employee.leave.QuotaExceededException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What is said of a submission that was not confirmed, and the key to retry it with. */
final class UnconfirmedResponses {

    private static final Logger log = LoggerFactory.getLogger(UnconfirmedResponses.class);

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong lastWarning = new AtomicLong(System.nanoTime() - QUIET_NANOS);
    private final String retryAfterSeconds;

    UnconfirmedResponses(Duration retryAfter) {
        this.retryAfterSeconds = Long.toString(retryAfter.toSeconds());
    }

    ResponseEntity<ProblemDetail> answer(Throwable failure, IdempotencyKey key) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        warn(cause);
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
        headers.set(LeaveApplicationController.IDEMPOTENCY_KEY, key.value());
        return Problems.answer(problem(cause), headers);
    }

    private static ProblemDetail problem(Throwable cause) {
        if (cause instanceof QuotaExceededException) {
            return tooManyOfTheirs();
        }
        return cause instanceof QueueFullException ? notTaken() : outcomeUnknown();
    }

    private static ProblemDetail tooManyOfTheirs() {
        return Problems.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-of-your-submissions",
                "Too many leave applications that you sent are on their way right now. This one was not taken; please retry.");
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
    private void warn(Throwable cause) {
        var now = System.nanoTime();
        var last = lastWarning.get();
        if (now - last >= QUIET_NANOS && lastWarning.compareAndSet(last, now)) {
            log.warn("Submissions are not confirmed: {}", cause.toString());
        }
    }
}
