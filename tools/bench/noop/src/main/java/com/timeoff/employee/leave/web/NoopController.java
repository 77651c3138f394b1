package com.timeoff.employee.leave.web;

import com.timeoff.core.person.Person;
import com.timeoff.core.web.ApiHeaders;
import com.timeoff.employee.leave.IdempotencyKey;
import com.timeoff.employee.leave.RecordPosition;
import com.timeoff.employee.leave.Submission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the benchmark compares a submission with: all of it but the queue. In the service's own package, since Spring
 * looks for controllers there, and since it is to use the very classes that a submission uses.
 */
@RestController
class NoopController {

    private static final RecordPosition NOWHERE = new RecordPosition("noop", 0, 0);

    private final Clock clock;
    private final NonBlockingResponseWriter answers;

    NoopController(Clock clock, JsonMapper json) {
        this.clock = clock;
        this.answers = new NonBlockingResponseWriter(json);
    }

    @ApiResponse(
            responseCode = "202",
            description = "Nothing was done.",
            content = @Content(schema = @Schema(implementation = QueuedResponse.class)))
    @PostMapping(path = "/noop", produces = MediaType.APPLICATION_JSON_VALUE)
    void doNothing(
            @AuthenticationPrincipal Person person,
            @Valid @RequestBody SubmitRequest body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var submission = new Submission(new UUID(0, body.toForm().durationInHours()), NOWHERE);
        var answer = ResponseEntity.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        ApiHeaders.IDEMPOTENCY_KEY,
                        IdempotencyKey.madeAt(clock.instant()).value())
                .body(QueuedResponse.of(submission));
        answers.send(request, response, CompletableFuture.completedFuture(answer));
    }
}
