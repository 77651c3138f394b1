package com.timeoff.employee.leave.web;

import com.timeoff.core.person.Person;
import com.timeoff.employee.leave.IdempotencyKey;
import com.timeoff.employee.leave.QueuePosition;
import com.timeoff.employee.leave.Submission;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the benchmark compares a submission with: all of it but the queue. Absent without the profile. */
@RestController
@Profile("bench")
class NoopController {

    private static final QueuePosition NOWHERE = new QueuePosition("noop", 0, 0);

    private final Clock clock;

    NoopController(Clock clock) {
        this.clock = clock;
    }

    @ApiResponse(responseCode = "202", description = "Nothing was done.")
    @PostMapping(path = "/noop", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<QueuedResponse> doNothing(
            @AuthenticationPrincipal Person person, @Valid @RequestBody SubmitRequest body) {
        var submission = new Submission(new UUID(0, body.toLeaveRequest(person).durationInHours()), NOWHERE);
        return ResponseEntity.accepted()
                .header(
                        LeaveApplicationController.IDEMPOTENCY_KEY,
                        IdempotencyKey.madeAt(clock.instant()).value())
                .body(QueuedResponse.of(submission));
    }
}
