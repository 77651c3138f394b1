package com.timeoff.notification.webhook.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.ProblemType;
import com.timeoff.notification.webhook.WebhookEndpointService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators only, as {@link WebhookEndpointPathConfiguration} says. */
@RestController
@RequestMapping(path = WebhookEndpointController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookEndpointController {

    static final String PATH = "/webhook-endpoints";

    private final WebhookEndpointService endpoints;

    WebhookEndpointController(WebhookEndpointService endpoints) {
        this.endpoints = endpoints;
    }

    @Operation(summary = "Where webhooks are sent, by name", description = "For operators.")
    @ApiResponse(responseCode = "200", description = "Those that are configured, without their secrets.")
    @JsonExamples(response = WebhookEndpointResponse.Items.EXAMPLE)
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @GetMapping
    WebhookEndpointResponse.Items list() {
        return new WebhookEndpointResponse.Items(
                endpoints.all().stream().map(WebhookEndpointResponse::of).toList());
    }

    @Operation(
            summary = "Enable or disable an endpoint",
            description = "For operators. What waits for an endpoint that is disabled is sent when it is enabled again,"
                    + " unless it is given up before. To enable one also ends a pause that it asked for.")
    @ApiResponse(responseCode = "200", description = "It is so, or was so already.")
    @JsonExamples(request = WebhookEndpointRequest.EXAMPLE, response = WebhookEndpointResponse.EXAMPLE)
    @ProblemResponses({ProblemType.WEBHOOK_ENDPOINT_NOT_FOUND, ProblemType.DATABASE_UNAVAILABLE})
    @PutMapping("/{name}")
    WebhookEndpointResponse enable(
            @Parameter(description = "Which.", example = WebhookEndpointResponse.NAME) @PathVariable String name,
            @Valid @RequestBody WebhookEndpointRequest body,
            @AuthenticationPrincipal Person operator) {
        return WebhookEndpointResponse.of(endpoints.enable(name, body.enabled(), operator.email()));
    }
}
