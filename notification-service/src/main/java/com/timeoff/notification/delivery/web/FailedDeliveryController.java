package com.timeoff.notification.delivery.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.web.ProblemType;
import com.timeoff.notification.delivery.FailedDeliveryService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators only, as {@link FailedDeliveryPathConfiguration} says. */
@RestController
@RequestMapping(path = FailedDeliveryController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class FailedDeliveryController {

    static final String PATH = "/failed-deliveries";

    private final FailedDeliveryService failures;

    FailedDeliveryController(FailedDeliveryService failures) {
        this.failures = failures;
    }

    @Operation(
            summary = "Mails and webhooks whose last attempt failed, newest first",
            description = "For operators. Those that are tried again are among them, and those that are given up.")
    @ApiResponse(responseCode = "200", description = "As many as were asked for, at most.")
    @JsonExamples(response = FailedDeliveryResponse.Items.EXAMPLE)
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @GetMapping
    FailedDeliveryResponse.Items newest(
            @Parameter(description = "How many at most.", example = "50")
                    @RequestParam(defaultValue = "50")
                    @Min(1) @Max(200) int limit) {
        return new FailedDeliveryResponse.Items(
                failures.newest(limit).stream().map(FailedDeliveryResponse::of).toList());
    }
}
