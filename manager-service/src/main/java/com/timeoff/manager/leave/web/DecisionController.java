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
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions on pending applications, and on requests to cancel approved leave. */
@RestController
@RequestMapping(path = "/leave-applications/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class DecisionController {

    private final LeaveChangeService changes;
    private final ApplicationResponseMapper responses;

    DecisionController(LeaveChangeService changes, ApplicationResponseMapper responses) {
        this.changes = changes;
        this.responses = responses;
    }

    @Operation(
            summary =
                    "Decide on a pending application: finally, and the same again changes nothing; a decline needs a comment")
    @ApiResponse(responseCode = "200", description = "It is decided so.")
    @JsonExamples(request = DecisionRequest.EXAMPLE, response = ApplicationResponse.APPROVED)
    @ProblemResponses({
        ProblemType.NOT_YOUR_DECISION,
        ProblemType.STATUS_CONFLICT,
        ProblemType.OVERLAPS_APPROVED_LEAVE,
        ProblemType.APPLICATION_NOT_FOUND,
        ProblemType.DATABASE_UNAVAILABLE
    })
    @PutMapping("/decision")
    ApplicationResponse decide(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Which.", example = ApplicationResponse.ID) @PathVariable UUID id,
            @Valid @RequestBody DecisionRequest body) {
        return responses.of(person, () -> changes.decide(person, id, body.decision(), body.comment()));
    }

    @Operation(
            summary =
                    "Decide on the request to cancel approved leave: APPROVED cancels it, DECLINED leaves it approved and"
                            + " needs a comment; the same again changes nothing")
    @ApiResponse(responseCode = "200", description = "It is decided so.")
    @JsonExamples(request = DecisionRequest.GRANT, response = ApplicationResponse.CANCELLED)
    @ProblemResponses({
        ProblemType.NOT_YOUR_DECISION,
        ProblemType.STATUS_CONFLICT,
        ProblemType.APPLICATION_NOT_FOUND,
        ProblemType.DATABASE_UNAVAILABLE
    })
    @PutMapping("/cancellation/decision")
    ApplicationResponse decideCancellation(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Which.", example = ApplicationResponse.ID) @PathVariable UUID id,
            @Valid @RequestBody DecisionRequest body) {
        return responses.of(person, () -> changes.decideCancellation(person, id, body.decision(), body.comment()));
    }
}
