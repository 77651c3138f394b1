package com.timeoff.notification.webhook;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.notification.leave.LeaveEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The body of a webhook: what happened to which leave, and nothing that anybody wrote about it. */
record WebhookPayload(String type, Instant timestamp, Data data) {

    static WebhookPayload of(LeaveEvent event) {
        var leave = event.leave();
        return new WebhookPayload(
                WebhookTypes.nameOf(event.type()),
                event.occurredAt(),
                new Data(
                        event.applicationId(),
                        event.revision() == 0 ? null : event.revision(),
                        leave.email(),
                        leave.department(),
                        leave.durationInHours(),
                        leave.startDate(),
                        event.lastDay()));
    }

    /** @param revision null where the event does not know it */
    record Data(
            UUID applicationId,
            @Nullable Integer revision,
            @JsonSerialize(using = ToStringSerializer.class) EmailAddress empEmail,
            Department empDepartment,
            int leaveDurationInHours,
            LocalDate leaveStartDate,
            LocalDate lastDay) {}
}
