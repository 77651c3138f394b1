package com.timeoff.notification.webhook.web;

import com.timeoff.notification.webhook.ShownEndpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record WebhookEndpointResponse(
        String name,
        URI url,

        @Schema(description = "What it is told of.") List<String> events,
        boolean enabled,

        @Schema(description = "Since when nothing is sent to it; null where it is enabled.") @Nullable Instant disabledAt,

        @Schema(
                description =
                        "Until when nothing is sent to it, as it asked for by Retry-After; null where it did not.")
        @Nullable Instant pausedUntil) {

    static final String NAME = "payroll";

    static final String EXAMPLE = "{\"name\":\"" + NAME + "\",\"url\":\"https://hooks.example.com/timeoff\","
            + "\"events\":[\"leave.approved\",\"leave.cancelled\"],\"enabled\":true,\"disabledAt\":null,\"pausedUntil\":null}";

    static WebhookEndpointResponse of(ShownEndpoint endpoint) {
        return new WebhookEndpointResponse(
                endpoint.name(),
                endpoint.url(),
                endpoint.events(),
                endpoint.disabledAt() == null,
                endpoint.disabledAt(),
                endpoint.pausedUntil());
    }

    @Schema(name = "WebhookEndpoints")
    record Items(List<WebhookEndpointResponse> items) {

        static final String EXAMPLE = "{\"items\":[" + WebhookEndpointResponse.EXAMPLE + "]}";
    }
}
