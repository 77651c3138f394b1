package com.timeoff.employee.leave.web;

import com.timeoff.core.person.Person;
import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.employee.leave.IdempotencyKey;
import com.timeoff.employee.leave.Submission;
import com.timeoff.employee.leave.SubmissionProperties;
import com.timeoff.employee.leave.Submissions;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(path = "/leave-applications", produces = MediaType.APPLICATION_JSON_VALUE)
class LeaveApplicationController {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Submissions submissions;
    private final NonBlockingResponseWriter answers;
    private final UnconfirmedResponses unconfirmed;
    private final String results;

    LeaveApplicationController(Submissions submissions, SubmissionProperties properties, JsonMapper json) {
        this.submissions = submissions;
        this.answers = new NonBlockingResponseWriter(json);
        this.unconfirmed = new UnconfirmedResponses(properties.retryAfter());
        this.results =
                properties.resultsUrl().resolve("/leave-application-results/").toString();
    }

    @PostMapping
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = QueuedResponse.class)))
    void submit(
            @AuthenticationPrincipal Person person,
            @Valid @RequestBody SubmitRequest body,
            BindingResult found,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String idempotencyKey,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        refuseInvalid(found, idempotencyKey);
        var key = idempotencyKey == null ? submissions.newKey() : new IdempotencyKey(idempotencyKey);
        var submitted = submissions.submit(person, body.toLeaveRequest(person), key);
        answers.send(request, response, submitted.handle((submission, failure) -> answer(submission, failure, key)));
    }

    private ResponseEntity<?> answer(Submission submission, @Nullable Throwable failure, IdempotencyKey key) {
        return failure == null ? accepted(submission, key) : unconfirmed.answer(failure, key);
    }

    /** Body and header together: a constraint on the header would have Spring validate all arguments by reflection. */
    private static void refuseInvalid(BindingResult found, @Nullable String idempotencyKey) {
        if (idempotencyKey != null && !IdempotencyKey.isValid(idempotencyKey)) {
            found.addError(new FieldError(
                    found.getObjectName(), IDEMPOTENCY_KEY, "must be 1 to 200 visible ASCII characters"));
        }
        if (found.hasErrors()) {
            throw new InvalidRequestException(found);
        }
    }

    private ResponseEntity<QueuedResponse> accepted(Submission submission, IdempotencyKey key) {
        return ResponseEntity.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, results + submission.applicationId())
                .header(IDEMPOTENCY_KEY, key.value())
                .body(QueuedResponse.of(submission));
    }
}
