package com.timeoff.manager.leave.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.ProblemType;
import com.timeoff.manager.leave.LeaveChangeService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what is not decided yet, and cancels what is approved. */
@RestController
@RequestMapping(path = "/leave-applications/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class WithdrawalController {

    private final LeaveChangeService changes;
    private final ApplicationResponseMapper responses;

    WithdrawalController(LeaveChangeService changes, ApplicationResponseMapper responses) {
        this.changes = changes;
        this.responses = responses;
    }

    @Operation(summary = "Take back a pending application, one's own or as HR; the same again changes nothing")
    @ApiResponse(responseCode = "200", description = "It is withdrawn.")
    @JsonExamples(request = WithdrawalRequest.EXAMPLE, response = ApplicationResponse.WITHDRAWN)
    @ProblemResponses({
        ProblemType.NOT_YOURS_TO_CHANGE,
        ProblemType.STATUS_CONFLICT,
        ProblemType.APPLICATION_NOT_FOUND,
        ProblemType.DATABASE_UNAVAILABLE
    })
    @PutMapping("/withdrawal")
    ApplicationResponse withdraw(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Which.", example = ApplicationResponse.ID) @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable WithdrawalRequest body) {
        return responses.of(person, () -> changes.withdraw(person, id, WithdrawalRequest.commentOf(body)));
    }

    @Operation(
            summary =
                    "Cancel approved leave: one's own, which may wait for a manager's consent, or as its manager or HR"
                            + " another's, which needs a comment; the same again changes nothing")
    @ApiResponse(responseCode = "200", description = "It is cancelled, or the cancellation is requested.")
    @JsonExamples(request = WithdrawalRequest.EXAMPLE, response = ApplicationResponse.CANCELLATION_REQUESTED)
    @ProblemResponses({
        ProblemType.STATUS_CONFLICT,
        ProblemType.TOO_MANY_CHANGES,
        ProblemType.APPLICATION_NOT_FOUND,
        ProblemType.DATABASE_UNAVAILABLE
    })
    @PutMapping("/cancellation")
    ApplicationResponse cancel(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Which.", example = ApplicationResponse.ID) @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable WithdrawalRequest body) {
        return responses.of(person, () -> changes.cancel(person, id, WithdrawalRequest.commentOf(body)));
    }
}
