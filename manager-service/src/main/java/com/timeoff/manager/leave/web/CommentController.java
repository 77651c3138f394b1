package com.timeoff.manager.leave.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.ApiHeaders;
import com.timeoff.core.web.ProblemType;
import com.timeoff.manager.leave.CommentService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/leave-applications/{id}/comments", produces = MediaType.APPLICATION_JSON_VALUE)
class CommentController {

    private static final String KEY = "^[!-~]{1,200}$";

    private final CommentService comments;
    private final ApplicationResponseMapper responses;

    CommentController(CommentService comments, ApplicationResponseMapper responses) {
        this.comments = comments;
        this.responses = responses;
    }

    @Operation(summary = "Comment on an application, in whatever state it is")
    @ApiResponse(responseCode = "200", description = "It is commented on.")
    @JsonExamples(request = CommentRequest.EXAMPLE, response = ApplicationResponse.COMMENTED)
    @ProblemResponses({ProblemType.TOO_MANY_CHANGES, ProblemType.APPLICATION_NOT_FOUND, ProblemType.DATABASE_UNAVAILABLE
    })
    @PostMapping
    ApplicationResponse comment(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Which.", example = ApplicationResponse.ID) @PathVariable UUID id,
            @Valid @RequestBody CommentRequest body,
            @Parameter(description = "Makes a retry with the same key the same comment.", example = "on-monday")
                    @RequestHeader(name = ApiHeaders.IDEMPOTENCY_KEY, required = false)
                    @Pattern(regexp = KEY, message = "must be 1 to 200 visible ASCII characters") @Nullable String idempotencyKey) {
        return responses.of(person, () -> comments.comment(person, id, body.comment(), idempotencyKey));
    }
}
