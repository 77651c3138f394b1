package com.timeoff.employee.leave.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.ApiHeaders;
import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.core.web.ProblemType;
import com.timeoff.employee.leave.IdempotencyKey;
import com.timeoff.employee.leave.Submission;
import com.timeoff.employee.leave.SubmissionProperties;
import com.timeoff.employee.leave.SubmissionService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
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
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(path = "/leave-applications", produces = MediaType.APPLICATION_JSON_VALUE)
class LeaveApplicationController {

    private final SubmissionService submissions;
    private final LeaveApplicationAdvice refusals;
    private final NonBlockingResponseWriter responses;
    private final String results;

    LeaveApplicationController(
            SubmissionService submissions,
            LeaveApplicationAdvice refusals,
            SubmissionProperties properties,
            JsonMapper json) {
        this.submissions = submissions;
        this.refusals = refusals;
        this.responses = new NonBlockingResponseWriter(json);
        this.results = UriComponentsBuilder.fromUri(properties.resultsUrl())
                .path("/leave-application-results/")
                .build()
                .toString();
    }

    @Operation(summary = "Apply for leave")
    @ApiResponse(
            responseCode = "202",
            description = "The broker has acknowledged it.",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        description = "Where to ask what became of it.",
                        required = true,
                        schema = @Schema(type = "string", format = "uri")),
                @Header(
                        name = ApiHeaders.IDEMPOTENCY_KEY,
                        description = ApiHeaders.ABOUT_IDEMPOTENCY_KEY,
                        required = true,
                        schema = @Schema(type = "string"))
            },
            content = @Content(schema = @Schema(implementation = QueuedResponse.class)))
    @JsonExamples(request = SubmitRequest.EXAMPLE, response = QueuedResponse.EXAMPLE)
    @ProblemResponses({
        ProblemType.NOT_YOUR_LEAVE,
        ProblemType.NOT_YOUR_DEPARTMENT,
        ProblemType.TOO_MANY_OF_YOUR_SUBMISSIONS,
        ProblemType.TOO_MANY_SUBMISSIONS,
        ProblemType.OUTCOME_UNKNOWN
    })
    @PostMapping
    void submit(
            @AuthenticationPrincipal Person person,
            @Valid @RequestBody SubmitRequest body,
            BindingResult found,
            @Parameter(
                            description = "Makes a retry with the same key the same application.",
                            example = "a-day-in-december",
                            schema = @Schema(pattern = IdempotencyKey.PATTERN))
                    @RequestHeader(name = ApiHeaders.IDEMPOTENCY_KEY, required = false)
                    @Nullable String idempotencyKey,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireValid(found, idempotencyKey);
        var key = idempotencyKey == null ? submissions.newKey() : new IdempotencyKey(idempotencyKey);
        var submitted = submissions.submit(person, body.toForm(), key);
        responses.send(
                request,
                response,
                submitted.handle((submission, failure) ->
                        failure == null ? accepted(submission, key) : refusals.unconfirmed(failure, key)));
    }

    /** Body and header together. A constraint on the header would have Spring validate all arguments by reflection. */
    private static void requireValid(BindingResult found, @Nullable String idempotencyKey) {
        if (idempotencyKey != null && !IdempotencyKey.isValid(idempotencyKey)) {
            found.addError(new FieldError(
                    found.getObjectName(), ApiHeaders.IDEMPOTENCY_KEY, "must be 1 to 200 visible ASCII characters"));
        }
        if (found.hasErrors()) {
            throw new InvalidRequestException(found);
        }
    }

    private ResponseEntity<QueuedResponse> accepted(Submission submission, IdempotencyKey key) {
        return ResponseEntity.accepted()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, results + submission.applicationId())
                .header(ApiHeaders.IDEMPOTENCY_KEY, key.value())
                .body(QueuedResponse.of(submission));
    }
}
