package com.timeoff.notification.delivery.web;

import com.timeoff.notification.delivery.DeliveryChannel;
import com.timeoff.notification.delivery.FailedDelivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record FailedDeliveryResponse(
        DeliveryChannel channel,

        @Schema(description = "The name of a webhook's; null of a mail.") @Nullable String endpoint,

        @Schema(description = "What happened.") String event,
        UUID applicationId,

        @Schema(description = "WAITING to be tried again, or GIVEN_UP.")
        String state,

        int attempts,

        @Schema(description = "The status that was answered, or a word or two.")
        String lastFailure,

        Instant lastAttemptAt,

        @Schema(description = "Null where none is made.") @Nullable Instant nextAttemptAt) {

    static FailedDeliveryResponse of(FailedDelivery failed) {
        return new FailedDeliveryResponse(
                failed.channel(),
                failed.endpoint(),
                failed.event(),
                failed.applicationId(),
                failed.state(),
                failed.attempts(),
                failed.lastFailure(),
                failed.lastAttemptAt(),
                failed.nextAttemptAt());
    }

    @Schema(name = "FailedDeliveries")
    record Items(List<FailedDeliveryResponse> items) {

        static final String EXAMPLE = "{\"items\":[{\"channel\":\"WEBHOOK\",\"endpoint\":\"payroll\","
                + "\"event\":\"leave.approved\",\"applicationId\":\"01a223d5-9a77-8ee6-8988-c0ed76d33906\","
                + "\"state\":\"WAITING\",\"attempts\":2,\"lastFailure\":\"503\","
                + "\"lastAttemptAt\":\"2026-11-29T08:00:05Z\",\"nextAttemptAt\":\"2026-11-29T08:05:12Z\"}]}";
    }
}
